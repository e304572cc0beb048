"""Shared working time over a year and the class of a place (section 5.8)."""

import datetime
from zoneinfo import ZoneInfo

import numpy as np

from facts import Facts, window

UTC = datetime.timezone.utc
ONE_DAY = datetime.timedelta(days=1)


def instants(date: datetime.date, zone: str, hours: str) -> tuple[float, float]:
    """The seconds at which a daily local window starts and ends on a date."""
    start, end = window(hours)
    last = date if end > start else date + ONE_DAY
    rules = ZoneInfo(zone)
    return (datetime.datetime.combine(date, start, rules).timestamp(),
            datetime.datetime.combine(last, end, rules).timestamp())


def shared_minutes(
    date: datetime.date, our_zone: str, our_hours: str, zone: str, hours: str
) -> float:
    """Our window on a date against theirs of the day before, the same day and the next."""
    start, end = instants(date, our_zone, our_hours)
    shared = 0.0
    for other in (date - ONE_DAY, date, date + ONE_DAY):
        their_start, their_end = instants(other, zone, hours)
        shared += max(0.0, min(end, their_end) - max(start, their_start))
    return shared / 60


def year_of(facts: Facts) -> int:
    return facts.as_of.year if facts.as_of else 2026


def side_of(facts: Facts, alternative: str) -> tuple[str, str] | None:
    """The zone and the window of an alternative; none of doing nothing."""
    company = facts.settings.get("company", {})
    if alternative == "in-house":
        return company["timezone"], company["hours"]
    vendor = facts.vendors.get(alternative)
    if vendor is None:
        return None
    place = facts.places[vendor["place"]]
    return place["timezone"], vendor.get("hours", place["hours"])


def over_the_year(facts: Facts, alternative: str) -> dict | None:
    """Minutes on the 15th of each month, with the least, the median and the most of them."""
    company = facts.settings.get("company", {})
    side = side_of(facts, alternative) if "hours" in company and "timezone" in company else None
    if side is None:
        return None
    minutes = [
        shared_minutes(datetime.date(year_of(facts), month, 15), company["timezone"],
                       company["hours"], *side)
        for month in range(1, 13)
    ]
    return {"minutes": minutes, "min": min(minutes), "median": float(np.median(minutes)),
            "max": max(minutes)}


def offset(zone: str, year: int, month: int) -> float:
    """Hours before UTC at noon UTC of the 15th of a month."""
    noon = datetime.datetime(year, month, 15, 12, tzinfo=UTC).astimezone(ZoneInfo(zone))
    return noon.utcoffset().total_seconds() / 3600


def place_class(facts: Facts, place: dict) -> str:
    company = facts.settings["company"]
    if company["country"] in place["countries"]:
        return "onshore"
    near = all(
        abs(offset(company["timezone"], year_of(facts), month)
            - offset(place["timezone"], year_of(facts), month)) <= 3
        for month in (1, 7)
    )
    return "nearshore" if near else "offshore"


def place_figures(facts: Facts, place: dict) -> dict:
    visit = place.get("visit")
    per_year = int(visit["per_year"]) if visit else None
    return {
        "computed_class": place_class(facts, place),
        "visit_cost_per_year": per_year * float(visit["cost"]) if visit else None,
        "travel_days_per_year":
            per_year * 2 * float(visit["hours_each_way"]) / 8 if visit else None,
    }
