# Two commands for a fresh machine with Python 3.11+ and make: `make run` and `make test`.
.DEFAULT_GOAL := run
.PHONY: run test soak check lock editions docs pictures clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Byte code is kept where the environment says otherwise too: without it each worker, bot and command compiles everything.
unexport PYTHONDONTWRITEBYTECODE

# Runs the bot where a token is set, and the local web chat, which needs none, where it is not.
run: $(VENV)/.runs
	@if [ -n "$$OSTEOBOARD_TOKEN" ]; then exec $(BIN)/osteoboard run; else exec $(BIN)/osteoboard chat; fi

# What every commit must hold: quick tests first, each worker with a bot, a database and a chat of its
# own. Those that need PostgreSQL or Chromium run wherever these are found. A whole run also measures
# branch coverage, for `make check`; ARGS="tests/core -k dates" runs a part.
PYTEST := $(BIN)/python -m pytest -q -n auto --dist worksteal
test: $(VENV)/.tests
	$(PYTEST) $(or $(ARGS),--measure)

# What takes long: kills by the hundred, crowds, whole spaces, with fresh seeds. SLICE=3/7 is a seventh.
SLICE := 0/1
soak: $(VENV)/.tests
	$(PYTEST) --soak --timeout 900 --slice $(SLICE) $(ARGS)

# No audit of dependencies: pip-audit with nothing but the package registry asks its JSON interface for
# known vulnerabilities, which mirrors do not have ("Dependency not found on PyPI", exit code 0: it cannot
# fail), and its other source, api.osv.dev, is no registry. Run `pip-audit -r requirements.lock` by hand.
# Everything else that a machine can object to: style, types, imports, and the branch coverage of the
# last whole `make test`.
check: $(VENV)/.tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/coverage report

# The lock files, with hashes, from pyproject.toml.
lock: $(VENV)/.tests
	$(BIN)/python -m pip install -q pip-tools
	$(BIN)/pip-compile -q --generate-hashes --no-strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-options --no-emit-find-links -o requirements.lock pyproject.toml
	$(BIN)/pip-compile -q --generate-hashes --no-strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-options --no-emit-find-links --extra dev --allow-unsafe -o requirements-dev.lock pyproject.toml

# Freezes the current edition of each definition where it is not frozen yet.
editions: $(VENV)/.runs
	$(BIN)/python -m dialogs.freeze

# What clinicians review without reading code; a test fails while these are stale.
docs: $(VENV)/.runs
	$(BIN)/osteoboard knowledge > docs/knowledge.md
	$(BIN)/osteoboard pathways --language fr > docs/pathways.fr.md
	$(BIN)/osteoboard pathways --language en > docs/pathways.en.md
	$(BIN)/osteoboard exercises > dialogs/exercises.json.new && mv dialogs/exercises.json.new dialogs/exercises.json
	$(BIN)/python benchmarks/grid.py > docs/one-screen.md

# The README's pictures, taken by the browser tests.
pictures: $(VENV)/.tests
	OSTEOBOARD_PICTURES=docs/pictures $(BIN)/python -m pytest -q -m "" tests/browser

clean:
	rm -rf $(VENV) build *.egg-info .coverage* .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runs: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/.tests: requirements-dev.lock $(VENV)/.runs
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@
