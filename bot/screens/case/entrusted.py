"""Who is to prepare something and until when, in a few words beside it."""

from __future__ import annotations

from datetime import date

from bot.screens.case.news import Visit
from bot.screens.case.page import Page
from bot.screens.phrases import day
from core.engine.findings import Place
from core.model.case import Case
from core.model.task import Task, mark_of, tasks_of
from core.use_cases.tasks import is_over
from dialogs.wording import Wording


def task_at(page: Page, place: Place) -> Task | None:
    """Return who is to do something; None once it was said after that to be done, or needless."""
    task, known = tasks_of(page.view.record.events).get(place), page.view.known.get(place)
    return None if task is None or is_over(task, known) else task


def entrusted(page: Page, place: Place) -> str:
    """Return "radiothérapeute, pour le 12/12", "" where nobody is to do it."""
    task = task_at(page, place)
    return task_words(task, page.view.case, page.visit, page.today, page.say) if task else ""


def task_words(task: Task, case: Case, visit: Visit, today: date, say: Wording) -> str:
    """Return who is to do something and until when; that it is late."""
    who = say(f"seat-{task.seat}") if task.seat else ""
    if task.person:
        people = (visit.me, *visit.names)
        who = visit.name(next((it for it in people if mark_of(case, it) == task.person), -1), say)
    until = say("task-until", day=day(task.due, say)) if task.due else ""
    late = say("task-late") if task.due and task.due < today else ""
    return ", ".join(it for it in (who, until, late) if it)
