package dev.assay.quality.format;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An IP address inside a block of addresses, {@code cidr} in files.
 *
 * <p>A value matches when it is an address of the block's version, written as {@link
 * StandardFormat#IPV4} or {@link StandardFormat#IPV6} demands, and its leading bits are those of the
 * block. An IPv6 address that carries an IPv4 address is in no IPv4 block.
 *
 * @param block an address, a slash and the number of leading bits, such as {@code 10.0.0.0/8} or
 *     {@code 2001:db8::/32}: in [0, 32] for IPv4 and [0, 128] for IPv6, without leading zeros; all
 *     bits after the leading ones must be zero
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4632#section-3.1">RFC 4632 section 3.1</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4291#section-2.3">RFC 4291 section 2.3</a>
 * @since 0.1
 */
public record Cidr(String block) implements Format {
    static final String ID = "cidr";
    static final String BLOCK = "block";

    private static final int MAX_PREFIX_DIGITS = 3;

    /**
     * Creates the format.
     *
     * @throws IllegalArgumentException if {@code block} is not a block
     */
    public Cidr {
        requireNonNull(block, BLOCK);
        String fault = fault(block);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    /** Returns what is wrong with the text of a block, or null. */
    static @Nullable String fault(String block) {
        int slash = block.indexOf('/');
        IpAddress network = slash < 0 ? null : IpAddress.parse(block.substring(0, slash));
        int length = network == null ? -1 : prefixLength(block, slash + 1, network.size());
        if (network == null || length < 0) {
            return "block must be an address block such as 10.0.0.0/8 or 2001:db8::/32, but was \"" + block + '"';
        }
        if (!network.equals(network.prefix(length))) {
            return "block must have only zero bits after the first " + length + ", but was \"" + block + '"';
        }
        return null;
    }

    private static int prefixLength(String block, int from, int max) {
        int digits = block.length() - from;
        if (digits < 1 || digits > MAX_PREFIX_DIGITS || (digits > 1 && block.charAt(from) == '0')) {
            return -1;
        }
        int length = 0;
        for (int i = from; i < block.length(); i++) {
            if (!Ascii.isDigit(block.charAt(i))) {
                return -1;
            }
            length = length * 10 + block.charAt(i) - '0';
        }
        return length <= max ? length : -1;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Map<String, String> parameters() {
        return Map.of(BLOCK, block);
    }

    @Override
    public boolean matches(String value) {
        IpAddress address = IpAddress.parse(requireNonNull(value, "value"));
        if (address == null) {
            return false;
        }
        int slash = block.indexOf('/');
        IpAddress network = requireNonNull(IpAddress.parse(block.substring(0, slash)));
        return address.sharesPrefix(network, prefixLength(block, slash + 1, network.size()));
    }

    @Override
    public String describe(Locale locale) {
        return Label.of("an IP address in " + block, block + "에 속하는 IP 주소").in(locale);
    }
}
