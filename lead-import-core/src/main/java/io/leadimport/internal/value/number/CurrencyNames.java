package io.leadimport.internal.value.number;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.choice.Options;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names of currencies: their codes in ISO 4217, and the signs of {@link io.leadimport.internal.type.MoneyType}. */
final class CurrencyNames {
    /** Each sign with the currencies for which CLDR lists it as a symbol or a narrow symbol. */
    private static final String SIGNS = """
            \u20AC EUR|\u20B9 INR|\u20AA ILS|\u20AB VND|\u20B1 PHP|\u20B4 UAH|\u20B8 KZT|\u20BA TRY|\u20BC AZN|\u20BD RUB|\
            \u20BE GEL|\u20A6 NGN|\u20AE MNT|\u20AD LAK|\u20A1 CRC|\u20B2 PYG|\u0E3F THB|\u09F3 BDT|GH\u20B5 GHS|US$ USD|\
            A$ AUD|AU$ AUD|CA$ CAD|HK$ HKD|MX$ MXN|NT$ TWD|NZ$ NZD|R$ BRL|S$ SGD|CN\u00A5 CNY|JP\u00A5 JPY|z\u0142 PLN|\
            K\u010D CZK|Ft HUF|RM MYR|Rp IDR|\
            $ ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD TWD USD \
            UYU XCD|\u00A3 FKP GBP GIP SHP SSP SYP|\u00A5 CNY JPY|\u20A9 KPW KRW|kr DKK ISK NOK SEK|\
            Rs INR LKR MUR NPR PKR SCR|C$ CAD NIO|FCFA XAF XOF""";

    private static final Map<String, List<Currency>> MEANINGS = meanings();
    private static final List<List<Currency>> CURRENCIES = List.copyOf(MEANINGS.values());
    private static final Options OPTIONS =
            new Options(MEANINGS.keySet().stream().map(List::of).toList());

    private CurrencyNames() {}

    private static Map<String, List<Currency>> meanings() {
        Map<String, List<Currency>> meanings = new TreeMap<>();
        // currencies without a number of decimals are metals, funds and test codes
        Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .forEach(currency -> meanings.put(currency.getCurrencyCode(), List.of(currency)));
        for (String sign : SIGNS.split("\\|", -1)) {
            String[] words = sign.split(" ", -1);
            List<Currency> currencies = new ArrayList<>();
            for (int i = 1; i < words.length; i++) {
                currencies.add(Currency.getInstance(words[i]));
            }
            meanings.put(words[0], List.copyOf(currencies));
        }
        return meanings;
    }

    /** The currencies that a text may mean; empty if it names none. */
    static List<Currency> of(Cell cell) {
        int found = OPTIONS.indexOf(cell);
        return found < 0 ? List.of() : CURRENCIES.get(found);
    }
}
