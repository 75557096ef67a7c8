package dev.aisha.bot.i18n;

/// Which form of a word goes with a number.
enum Plural {
    /// 1 монета, 2 монеты, 5 монет, 11 монет, 21 монета.
    RUSSIAN(3),
    /// 1 coin, 2 coins.
    ENGLISH(2);

    private final int forms;

    Plural(int forms) {
        this.forms = forms;
    }

    static Plural of(Language language) {
        return switch (language) {
            case RU -> RUSSIAN;
            case EN -> ENGLISH;
        };
    }

    int forms() {
        return forms;
    }

    int form(long number) {
        long n = Math.abs(number);
        return switch (this) {
            case ENGLISH -> n == 1 ? 0 : 1;
            case RUSSIAN -> {
                long tens = n % 100;
                long ones = n % 10;
                if (ones == 1 && tens != 11) {
                    yield 0;
                }
                yield ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
            }
        };
    }
}
