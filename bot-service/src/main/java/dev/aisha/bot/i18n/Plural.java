package dev.aisha.bot.i18n;

/// Which form of a word goes with a number, after Unicode CLDR's plural rules for whole numbers. A
/// bundle names its rule.
enum Plural {
    /// 1 монета, 2 монеты, 5 монет, 11 монет, 21 монета: Russian, Ukrainian, Belarusian.
    ONE_FEW_MANY(3),
    /// 1 coin, 2 coins: English, German, Kazakh.
    ONE_OTHER(2),
    /// The same for every number: Chinese, Japanese.
    OTHER(1);

    private final int forms;

    Plural(int forms) {
        this.forms = forms;
    }

    int forms() {
        return forms;
    }

    int form(long number) {
        long n = Math.abs(number);
        return switch (this) {
            case OTHER -> 0;
            case ONE_OTHER -> n == 1 ? 0 : 1;
            case ONE_FEW_MANY -> {
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
