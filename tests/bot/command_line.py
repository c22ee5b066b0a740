"""``osteoboard`` in this process: what only reads definitions needs no other to be shown."""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from unittest.mock import patch

from bot.cli import main
from tests.nursery import Ended


def osteoboard(*arguments: str, given: str = "") -> Ended:
    """Run a command; what it would read from standard input is ``given``."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err), patch("sys.stdin", io.StringIO(given)):
        try:
            code = main(arguments)
        except SystemExit as end:  # the parser's own end
            code = int(end.code or 0)
    return Ended(code, out.getvalue(), err.getvalue())
