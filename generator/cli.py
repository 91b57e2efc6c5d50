"""The command line: the only module that prints. Every command is a few lines on the pipeline."""

import argparse
import dataclasses
import datetime
import errno
import json
import os
import sys
import time
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from zoneinfo import ZoneInfo

from . import __version__, build, find, load, receipt, report, write
from .checks import outside
from .commands import arguments as arguments_of
from .commands import begin, changes, doctor, editor, explain, office, press, preview, proof, scaffold, step, talk
from .commands import hours as hours_command
from .commands.speech import Speech
from .engines import livereload, web
from .exchange import findings
from .messages import sentences, severity
from .problem import Problem, Severity
from .sheets import command as sheets

_DONE, _ERRORS, _MISUSE = 0, 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run a command. Returns the exit code: 0 done, 1 the content has errors, 2 the command cannot be understood."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    arguments = sys.argv[1:] if arguments is None else arguments
    language = arguments_of.language(arguments) or os.environ.get("TSUNAGARI_LANG") or "ja"
    say = Speech(language, os.environ.get("TSUNAGARI_CALLED") or "tsunagari")
    try:
        options = arguments_of.parser(_RUNS).parse_args(arguments)
        return options.run(options, say)
    except scaffold.Refusal as refusal:
        print(say(refusal.name, **refusal.facts), file=sys.stderr)
    except OSError as error:
        print(say("no-access", reason=error), file=sys.stderr)
    except (KeyboardInterrupt, EOFError):
        pass
    return _MISUSE


def _build(options: argparse.Namespace, say: Speech) -> int:
    slugs, date = _cities(options), _date(options)
    print(say("building", count=len(slugs), date=date))
    begun, failed, known, found = time.monotonic(), False, True, []
    with _executor(options, len(slugs)) as executor:
        for done, outcome in enumerate(build.build(options.project, slugs, date, executor, force=options.force), 1):
            how = "failed" if outcome.failed else "built" if outcome.counts else "unchanged"
            print(say(how, done=done, count=len(slugs), slug=outcome.slug, changed=outcome.changed,
                      seconds=time.monotonic() - begun, **(outcome.counts or {})), flush=True)
            if outcome.problems:
                print("\n".join(report.brief(outcome.slug, outcome.problems, say)), file=sys.stderr)
            failed, known = failed or outcome.failed, known and bool(outcome.counts)
            found += outcome.problems
    if not failed:
        print(say("where", path=options.project / "build" / (slugs[0] if len(slugs) == 1 else "") / "index.html"))
        if left := report.unwritten(found, say):
            print(say("not-ready", left=left, slug=" ".join(slugs) if len(slugs) == 1 else "").replace(" 」", "」"))
        elif known:  # of a site that is as it was, nobody has looked at the words just now
            print(say("ready"))
        if len(slugs) == 1:
            print(say("changes-see", slug=slugs[0]))
    return _ERRORS if failed else _DONE


def _check(options: argparse.Namespace, say: Speech) -> int:
    if options.output and options.format == "text":
        options.format = options.output.suffix.removeprefix(".")
        if options.format not in ("html", "json", "sarif"):
            raise scaffold.Refusal("bad-output", path=str(options.output))
    slugs, failed, found = _cities(options), False, {}
    with _executor(options, len(slugs)) as executor:
        for made in build.check(options.project, slugs, _date(options), executor):
            more = changes.since_printed(options.project, made.slug, _date(options))
            more += _outside(options, made.slug) if options.links else ()
            made = dataclasses.replace(made, problems=(*made.problems, *more))
            found[made.slug] = made.problems
            failed = failed or any(severity(problem) is Severity.ERROR for problem in made.problems)
            if options.format != "text":
                continue
            told = [*report.counted(made.slug, made.counts, say)] if made.counts else []
            told += report.understood(made.hours, say) if options.hours or options.all else \
                report.hours_told(made.slug, made.hours, _fresh(options, made.slug), say)
            told += report.lines(made.problems, say, singly=options.all)
            told += report.following(made.slug, made.problems, say) if len(slugs) == 1 else ()
            print("\n".join(told), flush=True)
    if options.format == "html":
        _give(office.report_page(found, say, say("report-title", date=changes.day(_date(options), say))), options, say)
    elif options.format != "text":
        data = findings.as_json(found, say) if options.format == "json" else findings.as_sarif(found, say, __version__)
        _give(json.dumps(data, ensure_ascii=False, indent=1), options, say)
    return _ERRORS if failed else _DONE


def _give(text: str, options: argparse.Namespace, say: Speech) -> None:
    """To the file asked for: what PowerShell's `>` writes is in another encoding. Else to the screen."""
    if options.output:
        options.output.write_text(text + "\n", "utf-8", newline="\n")
        print(say("reported", path=options.output))
    else:
        print(text)


def _fresh(options: argparse.Namespace, slug: str) -> set[str]:
    """The files that are new or have changed since the city was last built."""
    last = receipt.read(options.project / "build", slug)
    return receipt.fresh(last, find.find(options.project, slug).digests)


def _page_name(options: argparse.Namespace) -> None:
    """A page is never written over a list or a hand-out."""
    if options.output and options.output.suffix != ".html":
        raise scaffold.Refusal("page-name", path=str(options.output))


def _outside(options: argparse.Namespace, slug: str) -> tuple[Problem, ...]:
    site, _ = load.load(find.find(options.project, slug))
    cache = options.project / "build" / ".links.json"
    wanted = outside.addresses(site) if site else {}
    return tuple(outside.problems(wanted, web.status, time.sleep, cache, _date(options).toordinal()))


def _press(options: argparse.Namespace, say: Speech) -> int:
    slug, date, output = *_cities(options), _date(options), options.project / "build"
    kept = receipt.reusable(output, slug, receipt.read(output, slug))
    made = press.press(build.Job(find.find(options.project, slug), date, kept), options.editions, options.impose)
    if made.unknown:
        raise scaffold.Refusal("unknown-edition", id=", ".join(made.unknown), known=", ".join(made.known))
    if made.problems:
        print("\n".join(report.brief(slug, made.problems, say)), file=sys.stderr)
    if not made.files:
        dead = any(problem.name == "address-not-set" for problem in made.problems)
        print(say("not-pressed-address" if dead else "not-pressed" if made.problems else "nothing-to-press", slug=slug))
        return _ERRORS if made.problems else _DONE
    write.write(output / "press", slug, made.files)
    for name in made.files:
        print(say("created", path=output / "press" / slug / name))
    if options.impose and not any("-imposed" in name for name in made.files):
        print(say("nothing-imposed"))
    left = report.unwritten(made.problems, say)
    print(say("not-ready", left=left, slug=slug) if left else say("pressed"))
    return _DONE


def _doctor(options: argparse.Namespace, say: Speech) -> int:
    fine = True
    for right, sentence, facts in doctor.findings(options.project):
        facts |= {"use": say(facts["use"])} if "use" in facts else {}
        print(("○ " if right else "× ") + say(sentence, **facts))
        fine = fine and right
    print(say("doctor-fine" if fine else "doctor-ill"))
    return _DONE if fine else _ERRORS


def _serve(options: argparse.Namespace, say: Speech, told: bool = False) -> int:
    slug = _chosen(_cities(options), say)
    shown = preview.Preview(options.project, slug, _date(options), say)
    if not told:  # a build just before has told how many there are, and where to read them
        print("\n".join(report.lines(shown.problems, say, singly=False)), file=sys.stderr)
    print(say("serving", address=f"http://127.0.0.1:{options.port}/"), flush=True)
    try:
        folders = preview.folders(options.project, slug)
        livereload.serve(shown, folders, shown.refresh, shown.finish, options.port, not options.no_browser)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise scaffold.Refusal("port-in-use", port=str(options.port)) from None
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(_DONE)  # not `return`: that would wait for paper still being made, which nobody will see and which is on no disk


def _editor(options: argparse.Namespace, say: Speech) -> int:
    if options.fields:
        print(editor.guide(), end="")
        return _DONE
    for path in editor.write(options.project, options.force):
        print(say("created", path=path))
    return _DONE


def _chosen(cities: tuple[str, ...], say: Speech) -> str:
    """One city; a person at the keyboard is asked which when there are several."""
    if len(cities) == 1 or not sys.stdin.isatty():
        return cities[0]
    return cities[_talk(say).choose("which-city", cities)]


def _talk(say: Speech) -> talk.Talk:
    return talk.Talk(say, print, input, sys.stdin.isatty())


def _explain(options: argparse.Namespace, say: Speech) -> int:
    for slug in _cities(options):
        print("\n".join(explain.lines(options.project, slug, _date(options), say)))
    return _DONE


def _begin(options: argparse.Namespace, say: Speech) -> int:
    try:
        made = begin.begin(options.project, options.file, _date(options), options.code, options.name,
                           (options.kind, options.sheet), _talk(say))
    except (KeyboardInterrupt, EOFError):
        print("\n" + say("begin-stopped"), file=sys.stderr)
        return _MISUSE
    print(say("begin-made", slug=made.slug, items=made.items))
    options.cities = [made.slug]
    try:
        code = _build(options, say)
    except KeyboardInterrupt:
        print("\n" + say("begin-unbuilt", slug=made.slug), file=sys.stderr)
        return _MISUSE
    if made.errors:
        print("\n".join([say("begin-left-out", slug=made.slug, count=len(made.errors), file=begin.typed(options.file)),
                         *(f"  {each.place}: {sentences(each, say.language)[0]}" for each in made.errors)]))
    print(say("begin-proof", path=options.project / made.proof,
              booklet=options.project / "build" / made.slug / "leaflets" / "booklet.pdf"))
    print(say("begin-next", slug=made.slug))
    return code if options.no_preview or code else _serve(options, say, told=True)


def _new_city(options: argparse.Namespace, say: Speech) -> int:
    for path in scaffold.new_city(options.project, options.slug, options.code):
        print(say("created", path=path))
    print(say("next", slug=options.slug))
    return _DONE


def _new(options: argparse.Namespace, say: Speech) -> int:
    options.cities = [options.city]
    path = scaffold.new_item(options.project, *_cities(options), options.kind, options.id, str(_date(options)))
    print(say("created", path=path))
    return _DONE


def _export(options: argparse.Namespace, say: Speech) -> int:
    options.cities = [options.city]
    path = sheets.export(options.project, *_cities(options), options.file, options.force, say.called)
    print(say("exported", path=path, slug=options.city, file=options.file or path.name))
    return _DONE


def _import(options: argparse.Namespace, say: Speech) -> int:
    _page_name(options)
    options.cities = [options.city]
    done = sheets.plan(options.project, *_cities(options), options.file, options.kind, options.sheet, options.map,
                       copy=options.keep_shared)
    if options.json:
        print(json.dumps({"records": sheets.records(done), "problems": sheets.problems_as_data(done.problems, say.language),
                          "changes": [change.path for change in done.changes]}, ensure_ascii=False))
    else:
        hint = [say("import-map-hint")] if done.lists.tables else []
        for part in (sheets.told(done, say), hint, report.lines(done.problems, say), sheets.shown(done, say)):
            for line in part:
                print(line)
        if options.output:
            _give(proof.page(done, say), options, say)
    held = done.failed and not options.skip_errors
    if not options.dry_run and not held:
        sheets.write(options.project, done)
    if not options.json:
        how = "import-held" if held else "import-nothing" if not done.changes else "import-dry" if options.dry_run else "imported"
        print(say(how, count=len(done.changes), slug=options.city))
    return _ERRORS if held else _DONE


def _changes(options: argparse.Namespace, say: Speech) -> int:
    options.cities = [options.city]
    (slug,), date = _cities(options), _date(options)
    _page_name(options)
    asked = changes.Asked(options.word, options.since, options.log, options.keep)
    answer = changes.answer(options.project, slug, date, asked, say)
    for name in answer.unread:
        print(say("changes-unread", path=name), file=sys.stderr)
    if options.output:
        _give(step.page(answer.told or [answer.now], slug, say), options, say)
    elif answer.told:
        print("\n".join(line for each in answer.told for line in step.lines(each, slug, say)))
    if answer.said:
        print("\n".join(answer.said))
    if answer.keeps:
        path, log = changes.keep(options.project, slug, date, options.who, options.note, say)
        print(say("changes-done", path=path, log=log))
    return _DONE


def _hours(options: argparse.Namespace, say: Speech) -> int:
    if (options.text is None) == (options.file is None):
        raise scaffold.Refusal("hours-what")
    closing = ""
    if options.city:
        options.cities = [options.city]
        site, _ = load.load(find.find(options.project, *_cities(options)))
        closing = site.city.closing_days if site else ""
    first = options.first or _date(options)
    question = hours_command.Question(first, options.last or first + datetime.timedelta(days=6), options.at, closing)
    texts = options.file.read_text("utf-8-sig", "replace").splitlines() if options.file else [options.text]
    for line in hours_command.answers(texts, question, options.form, options.json or bool(options.file), say):
        print(line)
    return _DONE


def _cities(options: argparse.Namespace) -> tuple[str, ...]:
    known = find.cities(options.project)
    if not known:
        raise scaffold.Refusal("no-cities")
    for slug in options.cities:
        if slug not in known:
            if slug.removeprefix("_") in known:
                raise scaffold.Refusal("pack-by-city", slug=slug, city=slug.removeprefix("_"))
            raise scaffold.Refusal("unknown-city", slug=slug, known=", ".join(known))
    return tuple(dict.fromkeys(options.cities)) or known


def _date(options: argparse.Namespace) -> datetime.date:
    return options.date or datetime.datetime.now(ZoneInfo("Asia/Tokyo")).date()


def _executor(options: argparse.Namespace, cities: int) -> Executor:
    """Processes for many cities, one thread for one: the pipeline does not know which."""
    workers = min(options.jobs or os.cpu_count() or 1, cities, 61)  # more than 61 Windows refuses
    return ProcessPoolExecutor(workers) if workers > 1 else ThreadPoolExecutor(1)


_RUNS = {
    "build": _build, "check": _check, "press": _press, "doctor": _doctor, "serve": _serve, "explain": _explain, "editor": _editor,
    "hours": _hours, "changes": _changes, "export": _export, "import": _import, "begin": _begin, "new-city": _new_city,
    "new": _new,
}
