using System.Globalization;
using System.Numerics;

namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>
/// Decimal numbers within exact bounds: no exponent, no leading zeros, no negative zero, a bounded number of fraction digits.
/// Each digit updates a three-way comparison with the digits of both bounds.
/// </summary>
internal sealed class NumberDfa : DfaExplorer<NumberState>
{
    private readonly NumberRange _range;
    private readonly DecimalMagnitude? _positiveLow, _positiveHigh, _negativeLow, _negativeHigh;

    private NumberDfa(NumberRange range)
    {
        _range = range;
        if (range.High.Sign >= 0)
        {
            _positiveLow = Magnitude(BigInteger.Max(range.Low, 0));
            _positiveHigh = Magnitude(range.High);
        }
        if (range.Low.Sign < 0)
        {
            _negativeLow = Magnitude(BigInteger.Max(-range.High, 1));
            _negativeHigh = Magnitude(-range.Low);
        }
    }

    /// <inheritdoc/>
    protected override byte[] Alphabet { get; } = [.. "-.0123456789"u8];

    /// <inheritdoc/>
    protected override NumberState Start => default;

    /// <summary>The automaton of a range; null when it needs more than <paramref name="limit"/> states.</summary>
    public static ByteDfa? Create(NumberRange range, int limit) => new NumberDfa(range).Build(limit);

    /// <inheritdoc/>
    protected override NumberState? Step(NumberState state, byte value) => (char)value switch
    {
        '-' => state.Phase == NumberPhase.Start && _negativeLow is not null
            ? state with { Phase = NumberPhase.Sign, Negative = true }
            : null,
        '.' => state.Phase is NumberPhase.Zero or NumberPhase.Whole && _range.FractionDigits > 0
            ? EndWhole(state) with { Phase = NumberPhase.Point, Digits = 0 }
            : null,
        var c => Digit(state, c - '0'),
    };

    /// <inheritdoc/>
    protected override int Tag(NumberState state)
    {
        if (state.Phase is NumberPhase.Start or NumberPhase.Sign or NumberPhase.Point)
            return -1;
        var end = state.Phase == NumberPhase.Fraction ? state : EndWhole(state) with { Digits = 0 };
        var (low, high) = Bounds(state.Negative);
        var aboveLow = end.Low > 0 || (end.Low == 0 && low.RestIsZero(end.Digits));
        var remainder = end.Remainder;
        for (var i = end.Digits; i < _range.FractionDigits; i++)
            remainder = remainder * 10 % _range.Step;
        return aboveLow && end.High <= 0 && remainder == 0 ? 0 : -1;
    }

    private NumberState? Digit(NumberState state, int digit)
    {
        var (low, high) = Bounds(state.Negative);
        if (high is null)
            return null;
        var phase = state.Phase switch
        {
            NumberPhase.Start or NumberPhase.Sign => digit == 0 ? NumberPhase.Zero : NumberPhase.Whole,
            NumberPhase.Point => NumberPhase.Fraction,
            var same => same,
        };
        var isFraction = phase == NumberPhase.Fraction;
        var limit = isFraction ? _range.FractionDigits : high.Whole.Length;
        if (state.Phase == NumberPhase.Zero || state.Digits >= limit)
            return null;
        return new NumberState(
            phase,
            state.Negative,
            state.Digits + 1,
            low.Compare(state.Low, isFraction, state.Digits, digit),
            high.Compare(state.High, isFraction, state.Digits, digit),
            ((state.Remainder * 10) + digit) % _range.Step);
    }

    private NumberState EndWhole(NumberState state)
    {
        var (low, high) = Bounds(state.Negative);
        return state with { Low = low.CompareLength(state.Low, state.Digits), High = high.CompareLength(state.High, state.Digits) };
    }

    private (DecimalMagnitude Low, DecimalMagnitude High) Bounds(bool negative) =>
        negative ? (_negativeLow!, _negativeHigh!) : (_positiveLow!, _positiveHigh!);

    private DecimalMagnitude Magnitude(BigInteger value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture).PadLeft(_range.FractionDigits + 1, '0');
        return new DecimalMagnitude(text[..^_range.FractionDigits], text[^_range.FractionDigits..]);
    }
}
