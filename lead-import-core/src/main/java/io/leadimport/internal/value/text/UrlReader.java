package io.leadimport.internal.value.text;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads URLs as {@link io.leadimport.internal.type.UrlType} describes them. */
public final class UrlReader implements ValueReader {
    private static final Violation NO_URL = Violation.of(ProblemCode.FORMAT_URL);
    private static final int MAX_LENGTH = 2_000;

    @Override
    public @Nullable Violation check(Cell cell) {
        int colon = cell.indexOf(':');
        if (cell.length() > MAX_LENGTH || colon != 4 && colon != 5) {
            return NO_URL;
        }
        try {
            URI url = new URI(cell.text());
            String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean fine = (scheme.equals("http") || scheme.equals("https"))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getPort() <= 65_535;
            return fine ? null : NO_URL;
        } catch (URISyntaxException e) {
            return NO_URL;
        }
    }

    @Override
    public Object read(Cell cell) {
        return cell.text();
    }
}
