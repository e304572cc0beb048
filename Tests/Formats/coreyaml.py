"""YAML 1.2 with its core types, as editors read it: `no`, `012` and dates stay what they look like.

The YAML package for Python reads version 1.1, where they would be a truth, ten and a date.
"""

import re

import yaml

TYPES = [
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)"
              r"|\.(nan|NaN|NAN)", "-+0123456789."),
]


def with_core_types(kind):
    kind.yaml_implicit_resolvers = {}
    for name, expression, first in TYPES:
        tag = f"tag:yaml.org,2002:{name}"
        kind.add_implicit_resolver(tag, re.compile(f"^(?:{expression})$"), list(first) + [""])
    return kind


@with_core_types
class CoreLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    def construct_yaml_int(self, node):
        text = node.value
        base = {"0o": 8, "0x": 16}.get(text[:2], 10)
        return int(text[2:] if base != 10 else text, base)

    def construct_mapping(self, node, deep=False):
        """Keys are texts, as they are in JSON."""
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


CoreLoader.add_constructor("tag:yaml.org,2002:int", CoreLoader.construct_yaml_int)


@with_core_types
class CoreDumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
    def ignore_aliases(self, data):
        return True


def load(text):
    return yaml.load(text, Loader=CoreLoader)


def dump(value):
    return yaml.dump(
        value, Dumper=CoreDumper, allow_unicode=True, sort_keys=False, width=10**6
    )
