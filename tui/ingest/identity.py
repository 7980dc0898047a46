"""What tells the articles of one feed apart, when its ids do not.

The library knows an article again by its id within a source, else by its address, else by its title. Feeds
give one id to several articles, link them all to one page, or give the same article twice: left alone,
articles would be taken for versions of each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace

from tui.model import Draft
from tui.text.fingerprint import text_hash
from tui.text.fold import fold

_SHORT = 16
"""Characters of a title's hash added to an id that several articles share."""


def told_apart(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """The drafts of a feed, each with an id and an address that are its own or empty; repeated ones once."""
    apart = _apart(list(drafts), lambda draft: draft.guid)
    return tuple(_apart(apart, lambda draft: "" if draft.guid else draft.url))


def _apart(drafts: list[Draft], key: Callable[[Draft], str]) -> list[Draft]:
    if not any(count > 1 for name, count in Counter(map(key, drafts)).items() if name):
        return drafts
    groups: defaultdict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        groups[key(draft)].append(draft)
    shared = {name: group for name, group in groups.items() if name and len(group) > 1}
    out: list[Draft] = []
    seen: set[tuple[str, str, str]] = set()
    for draft in drafts:
        name = key(draft)
        if name in shared:
            own = (name, draft.url, fold(draft.title))
            if own in seen:
                continue  # the same again: the first is the newest
            seen.add(own)
            draft = _named(draft, shared[name])  # noqa: PLW2901
        out.append(draft)
    return out


def _named(draft: Draft, group: list[Draft]) -> Draft:
    """A draft whose id or address others have too, with an id of its own."""
    addresses = Counter(other.url for other in group)
    if len(addresses) == 1 and len({fold(other.title) for other in group}) == 1:
        return draft
    if draft.url and addresses[draft.url] == 1:
        return replace(draft, guid="")
    told = text_hash(f"{draft.url}\n{fold(draft.title)}")[:_SHORT]
    return replace(draft, guid=f"{draft.guid or draft.url}#{told}")
