# Two commands for a fresh machine with Python 3.11+ and make: `make run` and `make test`.
.DEFAULT_GOAL := run
.PHONY: run test check lock editions docs pictures clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Runs the bot where a token is set, and the local web chat, which needs none, where it is not.
run: $(VENV)/.runs
	@if [ -n "$$OSTEOBOARD_TOKEN" ]; then exec $(BIN)/osteoboard run; else exec $(BIN)/osteoboard chat; fi

# All tests. Those that need PostgreSQL or Chromium run wherever these are found. Each worker has a
# bot, a database and a chat of its own; tests about time and kills run after the others, alone.
# Exit code 5 is "no tests": ARGS may name a file that has only the one or the other kind.
WORKERS := -n auto --maxprocesses=4
test: $(VENV)/.tests
	$(BIN)/python -m pytest -q -m "not alone" $(WORKERS) $(ARGS) || [ $$? = 5 ]
	$(BIN)/python -m pytest -q -m alone $(ARGS) || [ $$? = 5 ]

# Killed processes leave no coverage behind, a crowd covers nothing that one person does not, and
# faults are told apart by how long things take: these are "alone" and run without the tracer. So do
# the walks, the combinations, the enumeration of rights and any words, which cover nothing that the
# worked cases and the other chats do not.
COVERED := -m "not alone" --ignore=tests/chat/test_pathway_walks.py --ignore=tests/bot/test_advice_screens.py \
	--ignore=tests/pathways/test_exhaustive.py --ignore=tests/pathways/test_properties.py \
	--ignore=tests/scores/test_every_combination.py --ignore=tests/scores/test_knowing_more.py \
	--ignore=tests/chat/test_rights.py --ignore=tests/hostile/test_any_words.py

# No audit of dependencies: pip-audit with nothing but the package registry asks its JSON interface for
# known vulnerabilities, which mirrors do not have ("Dependency not found on PyPI", exit code 0: it cannot
# fail), and its other source, api.osv.dev, is no registry. Run `pip-audit -r requirements.lock` by hand.
# Everything that a machine can object to: style, types, imports, branch coverage.
check: $(VENV)/.tests
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -q $(COVERED) $(WORKERS) $(ARGS)
	$(BIN)/coverage combine -q
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

# The README's pictures, taken by the browser tests.
pictures: $(VENV)/.tests
	OSTEOBOARD_PICTURES=docs/pictures $(BIN)/python -m pytest -q tests/browser

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
