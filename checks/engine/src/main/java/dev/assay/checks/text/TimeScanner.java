package dev.assay.checks.text;

import dev.assay.quality.data.DataType;

/** Reads dates and times in the forms of ISO 8601 that files hold. */
final class TimeScanner {
    private static final int DATE_LENGTH = 10;
    private static final int DAY_SECONDS = 86_400;
    private static final int MOST_OFFSET_HOURS = 18;
    private static final int NANO_DIGITS = 9;

    private char[] text = new char[0];
    private int at;
    private int to;
    private long seconds;
    private int nanos;

    long seconds() {
        return seconds;
    }

    int nanos() {
        return nanos;
    }

    DataType scan(char[] buffer, int from, int end) {
        text = buffer;
        at = from;
        to = end;
        nanos = 0;
        seconds = 0;
        if (text[from + 2] == ':') {
            return time() && at == to ? DataType.TIME : DataType.STRING;
        }
        if (!date()) {
            return DataType.STRING;
        }
        return at == to ? DataType.DATE : afterDate();
    }

    private DataType afterDate() {
        char between = text[at++];
        if ((between != ' ' && between != 'T') || !time()) {
            return DataType.STRING;
        }
        if (at == to) {
            return DataType.DATETIME;
        }
        return offset() && at == to ? DataType.INSTANT : DataType.STRING;
    }

    private boolean date() {
        if (to - at < DATE_LENGTH || text[at + 4] != '-' || text[at + 7] != '-') {
            return false;
        }
        int century = two(at, 99);
        int rest = two(at + 2, 99);
        int month = two(at + 5, 12);
        int day = two(at + 8, 31);
        // A number that is none is -1, and so is any combination of it with others.
        if ((century | rest | month | day) < 0) {
            return false;
        }
        int year = century * 100 + rest;
        if (month == 0 || day == 0 || day > daysOf(year, month)) {
            return false;
        }
        seconds = epochDay(year, month, day) * DAY_SECONDS;
        at += DATE_LENGTH;
        return true;
    }

    private static int daysOf(int year, int month) {
        if (month == 2) {
            boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            return leap ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Counts years from March on, so that the leap day comes last and months repeat in a pattern of 153 days for five. */
    private static long epochDay(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int era = Math.floorDiv(marchYear, 400);
        int yearOfEra = marchYear - era * 400;
        int monthFromMarch = (month + 9) % 12;
        int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    private boolean time() {
        if (to - at < 5 || text[at + 2] != ':') {
            return false;
        }
        int hour = two(at, 23);
        int minute = two(at + 3, 59);
        at += 5;
        int second = at < to && text[at] == ':' ? second() : 0;
        seconds += hour * 3_600 + minute * 60 + second;
        return (hour | minute | second) >= 0;
    }

    private int second() {
        if (to - at < 3) {
            return -1;
        }
        int second = two(at + 1, 59);
        at += 3;
        return at < to && text[at] == '.' && !fraction() ? -1 : second;
    }

    private boolean fraction() {
        int start = ++at;
        int value = 0;
        while (at < to && at - start < NANO_DIGITS && isDigit(text[at])) {
            value = value * 10 + text[at++] - '0';
        }
        for (int digits = at - start; digits < NANO_DIGITS; digits++) {
            value *= 10;
        }
        nanos = value;
        return at > start;
    }

    private boolean offset() {
        char sign = text[at++];
        if (sign == 'Z') {
            return true;
        }
        int distance = sign == '+' || sign == '-' ? distance() : -1;
        seconds += sign == '-' ? distance : -distance;
        return distance >= 0;
    }

    /** Reads hours, and minutes if they follow, and returns them in seconds, or -1. */
    private int distance() {
        int hours = to - at >= 2 ? two(at, MOST_OFFSET_HOURS) : -1;
        at += 2;
        int minutes = 0;
        if (at < to) {
            at += text[at] == ':' ? 1 : 0;
            minutes = to - at == 2 ? two(at, 59) : -1;
            at = to;
        }
        int distance = hours * 3_600 + minutes * 60;
        return (hours | minutes) < 0 || distance > MOST_OFFSET_HOURS * 3_600 ? -1 : distance;
    }

    /** Reads two digits and returns their number, or -1 if they are no digits or the number is too great. */
    private int two(int position, int most) {
        int tens = text[position] - '0';
        int ones = text[position + 1] - '0';
        int number = tens * 10 + ones;
        return tens < 0 || ones < 0 || ones > 9 || number > most ? -1 : number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
