namespace Phi.Edge.Inference.Grammar.Automata;

/// <summary>The digits of a bound, compared one by one with a number that is being written.</summary>
/// <param name="Whole">Digits before the point, without leading zeros ("0" for none).</param>
/// <param name="Fraction">Digits after the point, padded with zeros to the full precision.</param>
internal sealed record DecimalMagnitude(string Whole, string Fraction)
{
    /// <summary>The comparison after one more digit at <paramref name="index"/>.</summary>
    public int Compare(int before, bool isFraction, int index, int digit)
    {
        var digits = isFraction ? Fraction : Whole;
        return before != 0 || index >= digits.Length ? before : Math.Sign(digit - (digits[index] - '0'));
    }

    /// <summary>The comparison once the whole part is complete: fewer digits are less, more digits are more.</summary>
    public int CompareLength(int before, int digits) => digits == Whole.Length ? before : Math.Sign(digits - Whole.Length);

    /// <summary>True when the fraction digits not written are all zero, so that leaving them out makes no difference.</summary>
    public bool RestIsZero(int written) => !Fraction.AsSpan(written).ContainsAnyExcept('0');
}
