namespace Phi.Edge.Pipelines.Voice.Numbers;

/// <summary>
/// How a language says numbers. The first way of each is the usual one. Words are written as people write them; the parser compares
/// them folded, with hyphens as spaces.
/// </summary>
internal abstract class NumberLanguage
{
    /// <summary>Words for a minus sign.</summary>
    public abstract IReadOnlyList<string> Minus { get; }

    /// <summary>Words for the decimal point.</summary>
    public abstract IReadOnlyList<string> Point { get; }

    /// <summary>What follows a whole number to add a half (<c>and a half</c>).</summary>
    public abstract IReadOnlyList<string> AndAHalf { get; }

    /// <summary>Other phrases with a value (<c>half a</c>, <c>a couple of</c>).</summary>
    public abstract IReadOnlyDictionary<string, double> Phrases { get; }

    /// <summary>Ways to say 0 to 999.</summary>
    public abstract IEnumerable<string> UnderThousand(int number);

    /// <summary>The word for a thousand after a count (<c>mila</c>), and alone (<c>mille</c>).</summary>
    public abstract IReadOnlyList<string> Thousand { get; }

    /// <summary>Words that may stand between thousands and the rest.</summary>
    public virtual IReadOnlyList<string> Joiners => [];

    /// <summary>Parts of numbers that are written together with others; a word is split at them.</summary>
    public virtual IReadOnlyList<string> Compounds => [];

    /// <summary>Ways to say thousands (1 to 999) with a rest (0 to 999).</summary>
    public abstract IEnumerable<string> Thousands(int count, int rest);

    /// <summary>Ways to add a half to a whole number in words.</summary>
    public virtual IEnumerable<string> Half(string whole) => AndAHalf.Select(half => $"{whole} {half}");
}
