"""One edit of a valid value at a time, as people make them."""

import copy
import re
from functools import partial

# Values that are wrong, or right, in nearly every field.
WRONG = [
    None, "", "   ", True, False, "yes", "NO", "maybe", 0, 1, -1, 3, 7, 101, 0.5, 1.5, -0.5, 1e3,
    "12", "-3", "0.7", "1,000", "70%", "170%", "-5 %", "5 EUR", "012", "2026-04-30", "2026-02-29",
    "2024-02-29", "2026-13-01", "30.4.2026", "09:00-17:00", "9:00-24:00", "14:30", "3M", "0M",
    "3 months", "US", "us", "Narnia", "USD", "$", "America/Bogota", "Bogota", "UTC",
    "https://example.org/", "example.org", "a-b", "A b", "a--b", "x" * 64, "a/b", "a/b/c", "1/3",
    "0/3", "cost.npv", [], ["a-b"], [None], [[]], {}, {"a": 1}, {"no such field": 1}, [{"a": 1}],
    ["a-b", "a-c", 3], ["a-b", 3],
]


def paths(value, path=()):
    """Every place in a value."""
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, path + (key,))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from paths(inner, path + (index,))


def at(value, path):
    for step in path:
        value = value[step]
    return value


def edited(value, path, edit):
    """A copy of a value with an edit of the map or list that holds a place."""
    value = copy.deepcopy(value)
    edit(at(value, path[:-1]), path[-1])
    return value


def replaced(value, path, new):
    def edit(holder, key):
        holder[key] = copy.deepcopy(new)
    return edited(value, path, edit)


def removed(value, path):
    def edit(holder, key):
        del holder[key]
    return edited(value, path, edit)


def renamed(value, path, new):
    def edit(holder, key):
        items = [(new if name == key else name, inner) for name, inner in holder.items()]
        holder.clear()
        holder.update(items)
    return edited(value, path, edit)


def fitting(inner):
    """Values that are of the right type and wrong all the same, or wrong by little."""
    if isinstance(inner, bool):
        return ["yes", "No", "y", 1, "on"]
    if isinstance(inner, (int, float)):
        return [-1, 0, 6, 1.5, 101, 10**13, -inner, f"{inner} h", str(inner), f"{inner}%"]
    if isinstance(inner, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", inner):
        return [inner[:8] + "32", inner[:4] + "-02-29", "2024-02-29", inner[2:], inner + "T10:00"]
    if isinstance(inner, str) and re.fullmatch(r"[0-9.]+ ?%", inner):
        return ["101%", "-1%", "-100%", inner[:-1], 1, 0.5, "0.5", "5 percent"]
    if isinstance(inner, str):
        return [inner + "x", inner.upper(), inner[:-1], inner + " " + inner, inner + "-1"]
    if isinstance(inner, list):
        return [inner + [None], inner + ["No Such"], inner + [{}], [inner], []]
    return [{**inner, "no_such": 1}, {}, [inner], "a text", list(inner)]


def without_last_letter(key):
    return key[:-1] if len(key) > 3 else key + "x"


def mutations(value, random):
    """All edits of a valid value: what is done, where, and a function that does it."""
    for path in paths(value):
        if not path:
            continue
        holder, key, inner = at(value, path[:-1]), path[-1], at(value, path)
        yield "remove", path, partial(removed, value, path)
        new_values = random.sample(WRONG, 8) + fitting(inner)
        names = []
        if isinstance(holder, dict):
            names = [without_last_letter(key), "No Such"]
        if isinstance(inner, list) and inner:
            new_values.append(inner[0])
        elif not isinstance(inner, (list, dict)):
            new_values += [[inner], str(inner), {"value": inner}]
        for new in new_values:
            yield f"replace by {new!r}", path, partial(replaced, value, path, new)
        for name in names:
            yield f"rename to {name}", path, partial(renamed, value, path, name)


def additions(value, properties, random):
    """Fields that may be there and are not, with values right and wrong."""
    for name, declared in properties.items():
        if name in value:
            continue
        for new in declared.get("examples", []) + random.sample(WRONG, 5):
            yield f"add {new!r}", (name,), partial(replaced, value, (name,), new)
