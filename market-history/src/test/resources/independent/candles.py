"""Longer candles from files of shorter ones, written without a look at the Java code.

usage: candles.py STEP_MINUTES FILE...   where a file is named like bybit-BTCUSDT-5m-....csv
prints, for every file and for 15 and 60 minutes, one line per whole candle on UTC boundaries within the range that all
files share:  SYMBOL MINUTES OPEN_TIME_SECONDS OPEN HIGH LOW CLOSE VOLUME
Numbers are exact decimals without trailing zeros.
"""
import csv
import os
import re
import sys
from datetime import datetime
from decimal import Decimal, getcontext

getcontext().prec = 60


def plain(number):
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def rows_of(path):
    rows = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            moment = int(datetime.fromisoformat(row["timestamp"]).timestamp())
            rows[moment] = tuple(Decimal(row[name]) for name in ("open", "high", "low", "close", "volume"))
    return rows


def main(step_minutes, paths):
    step = step_minutes * 60
    series = {}
    for path in paths:
        symbol = re.search(r"([A-Z]+)USDT", os.path.basename(path)).group(1) + "/USDT"
        series[symbol] = rows_of(path)
    first = max(min(rows) for rows in series.values())
    last = min(max(rows) for rows in series.values())
    for symbol, rows in series.items():
        for minutes in (15, 60):
            length = minutes * 60
            start = -(-first // length) * length
            while start + length <= last + step:
                parts = [rows[moment] for moment in range(start, start + length, step)]
                print(
                    symbol,
                    minutes,
                    start,
                    plain(parts[0][0]),
                    plain(max(part[1] for part in parts)),
                    plain(min(part[2] for part in parts)),
                    plain(parts[-1][3]),
                    plain(sum((part[4] for part in parts), Decimal(0))),
                )
                start += length


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
