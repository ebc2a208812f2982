namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>
/// The bytes between the quotes of a JSON string: well-formed UTF-8 (Unicode table 3-7), the escapes of RFC 8259, and \u escapes
/// in which surrogates come only in pairs.
/// </summary>
internal static class StringMachine
{
    /// <summary>Between two characters.</summary>
    public const int Body = 1;

    /// <summary>After the closing quote.</summary>
    public const int Final = 2;

    private const int Tail1 = 3, Tail2 = 4, Tail3 = 5, AfterE0 = 6, AfterEd = 7, AfterF0 = 8, AfterF4 = 9;
    private const int Escape = 10, Hex4 = 11, Hex3 = 12, Hex2 = 13, Hex1 = 14, HexD = 15;
    private const int High2 = 16, High1 = 17, LowEscape = 18, LowU = 19, LowD = 20, LowNibble = 21;

    /// <summary>The next state, or <see cref="ByteDfa.Dead"/>. Quotes are not handled here.</summary>
    public static int Step(int state, byte value) => state switch
    {
        Body => Lead(value),
        Tail1 => In(value, 0x80, 0xBF, Body),
        Tail2 => In(value, 0x80, 0xBF, Tail1),
        Tail3 => In(value, 0x80, 0xBF, Tail2),
        AfterE0 => In(value, 0xA0, 0xBF, Tail1),
        AfterEd => In(value, 0x80, 0x9F, Tail1),
        AfterF0 => In(value, 0x90, 0xBF, Tail2),
        AfterF4 => In(value, 0x80, 0x8F, Tail2),
        _ => StepEscape(state, (char)value),
    };

    private static int Lead(byte value) => value switch
    {
        (byte)'\\' => Escape,
        < 0x20 or (byte)'"' => ByteDfa.Dead,
        < 0x80 => Body,
        < 0xC2 => ByteDfa.Dead,
        < 0xE0 => Tail1,
        0xE0 => AfterE0,
        0xED => AfterEd,
        < 0xF0 => Tail2,
        0xF0 => AfterF0,
        < 0xF4 => Tail3,
        0xF4 => AfterF4,
        _ => ByteDfa.Dead,
    };

    private static int StepEscape(int state, char c) => state switch
    {
        Escape when c == 'u' => Hex4,
        Escape when c is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' => Body,
        Hex4 when c is 'd' or 'D' => HexD,
        Hex4 when char.IsAsciiHexDigit(c) => Hex3,
        HexD when c is >= '0' and <= '7' => Hex2,
        HexD when c is '8' or '9' or 'a' or 'b' or 'A' or 'B' => High2,
        Hex3 when char.IsAsciiHexDigit(c) => Hex2,
        Hex2 when char.IsAsciiHexDigit(c) => Hex1,
        Hex1 when char.IsAsciiHexDigit(c) => Body,
        High2 when char.IsAsciiHexDigit(c) => High1,
        High1 when char.IsAsciiHexDigit(c) => LowEscape,
        LowEscape when c == '\\' => LowU,
        LowU when c == 'u' => LowD,
        LowD when c is 'd' or 'D' => LowNibble,
        LowNibble when c is (>= 'c' and <= 'f') or (>= 'C' and <= 'F') => Hex2,
        _ => ByteDfa.Dead,
    };

    private static int In(byte value, byte least, byte most, int next) => value >= least && value <= most ? next : ByteDfa.Dead;
}
