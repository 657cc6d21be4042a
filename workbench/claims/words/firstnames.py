"""What persons are called for short: Mike Roe is Michael Roe."""

from __future__ import annotations

from functools import cache

_SHORT = {
    "alexander": "alex sandy", "andrew": "andy drew", "anthony": "tony", "benjamin": "ben",
    "charles": "chuck charlie", "christopher": "chris", "daniel": "dan danny", "david": "dave",
    "donald": "don donny", "edward": "ed eddie ted", "elizabeth": "liz beth",
    "frederick": "fred freddie", "gregory": "greg", "henry": "hank harry", "james": "jim jimmy",
    "jeffrey": "jeff", "john": "jack johnny", "joseph": "joe joey", "katherine": "kate kathy",
    "kenneth": "ken kenny", "lawrence": "larry", "margaret": "maggie meg peggy",
    "matthew": "matt", "michael": "mike mick", "nicholas": "nick", "patricia": "pat patty",
    "peter": "pete", "philip": "phil", "rebecca": "becky", "richard": "rick dick rich",
    "robert": "bob rob bobby", "ronald": "ron", "samuel": "sam", "stephen": "steve",
    "steven": "steve", "susan": "sue", "theodore": "ted teddy", "thomas": "tom tommy",
    "timothy": "tim", "victoria": "vicky", "walter": "walt", "william": "bill will billy",
}  # fmt: skip


@cache
def called(first: str) -> frozenset[str]:
    """Return a first name, in small letters, with those that it may be short for."""
    return frozenset({first, *(full for full, short in _SHORT.items() if first in short.split())})
