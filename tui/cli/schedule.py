"""`coupures schedule`: what makes this machine fetch by itself, for the person to put where it says."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from xml.sax.saxutils import escape

import click

from tui.cli.durations import Duration
from tui.cli.errors import CommandError
from tui.cli.output import say_exactly
from tui.cli.settings import Settings, pass_settings
from tui.locale import _

KINDS = ("systemd", "cron", "launchd")
_DAY = timedelta(days=1)


@click.command(
    "schedule",
    short_help=_("Print what makes this machine fetch by itself."),
    help=_(
        "Print a systemd timer, a cron line or a launchd file, whichever this machine has, that fetches at "
        "regular times; nothing is installed."
    ),
)
@click.option("--every", type=Duration(), default="30m", metavar="30m", help=_("How often (default: 30m)."))
@click.option("--for", "kind", type=click.Choice(KINDS), help=_("For this one, whatever the machine has."))
@pass_settings
def schedule(settings: Settings, every: timedelta, kind: str | None) -> None:
    """Print it."""
    minutes = round(every.total_seconds() / 60)
    if not 5 <= minutes <= _DAY.total_seconds() / 60:
        raise CommandError(_("--every: from 5 minutes to a day."), 2)
    command = [*_program(), "--library", str(settings.library.absolute()), "fetch"]
    write = {"systemd": _systemd, "cron": _cron, "launchd": _launchd}[kind or _of_this_machine()]
    say_exactly(write(command, minutes))


def _of_this_machine() -> str:
    if sys.platform == "darwin":
        return "launchd"
    return "systemd" if Path("/run/systemd/system").is_dir() else "cron"


def _program() -> list[str]:
    """How this program is called from nowhere in particular."""
    called = Path(sys.argv[0]).absolute()
    return [str(called)] if called.stem == "coupures" else [sys.executable, "-m", "tui"]


def _systemd(command: Sequence[str], minutes: int) -> str:
    # Beyond the shell's quoting, systemd expands % and $.
    line = shlex.join(command).replace("%", "%%").replace("$", "$$")
    head = _("Write these two files, then run the last line:")
    return f"""# {head}

# ~/.config/systemd/user/coupures.service
[Unit]
Description={_("Fetch the press")}
After=network-online.target

[Service]
Type=oneshot
ExecStart={line}

# ~/.config/systemd/user/coupures.timer
[Unit]
Description={_("Fetch the press at regular times")}

[Timer]
OnBootSec=2min
OnUnitActiveSec={minutes}min
RandomizedDelaySec=60

[Install]
WantedBy=timers.target

# systemctl --user daemon-reload && systemctl --user enable --now coupures.timer
"""


def _cron(command: Sequence[str], minutes: int) -> str:
    head = _("Add this line with: crontab -e")
    # cron ends a command at %.
    line = shlex.join(command).replace("%", r"\%")
    return f"# {head}\n{_cron_times(minutes)} {line} >/dev/null\n"


def _cron_times(minutes: int) -> str:
    """The nearest rhythm cron can keep: it counts minutes within an hour and hours within a day."""
    if minutes < 60:
        near = min((5, 6, 10, 12, 15, 20, 30), key=lambda rhythm: abs(rhythm - minutes))
        return f"*/{near} * * * *"
    hours = min((1, 2, 3, 4, 6, 8, 12, 24), key=lambda rhythm: abs(rhythm * 60 - minutes))
    return f"7 */{hours} * * *" if hours < 24 else "7 6 * * *"


def _launchd(command: Sequence[str], minutes: int) -> str:
    path = "~/Library/LaunchAgents/press.coupures.fetch.plist"
    head = _("Write this to {path}, then: launchctl load {path}").format(path=path)
    arguments = "\n".join(f"    <string>{escape(word)}</string>" for word in command)
    # XML allows no -- inside a comment.
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- {head.replace("--", "- -")} -->
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key><string>press.coupures.fetch</string>
  <key>ProgramArguments</key>
  <array>
{arguments}
  </array>
  <key>StartInterval</key><integer>{minutes * 60}</integer>
  <key>RunAtLoad</key><true/>
</dict>
</plist>
"""
