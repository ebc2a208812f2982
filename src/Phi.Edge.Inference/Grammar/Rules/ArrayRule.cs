namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>A JSON array with a bounded number of items.</summary>
/// <param name="prefix">Rules of the first items.</param>
/// <param name="item">Rule of the others; null when there are none.</param>
/// <param name="minimum">Fewest items.</param>
/// <param name="maximum">Most items.</param>
/// <param name="punctuation">Brackets and comma.</param>
internal sealed class ArrayRule(Rule[] prefix, Rule? item, int minimum, int maximum, Punctuation punctuation) : Rule
{
    private const int AfterOpen = 0, AfterItem = 1, AfterComma = 2;

    /// <inheritdoc/>
    public override void Start(Frame? parent, int depth, CursorSet target) =>
        punctuation.OpenArray.Start(new Frame(this, AfterOpen, 0, depth, parent), depth, target);

    /// <inheritdoc/>
    public override void Resume(Frame frame, int tag, CursorSet target)
    {
        var (count, depth) = (frame.Count, frame.Depth);
        if (frame.State != AfterComma && count >= minimum)
            punctuation.CloseArray.Start(frame.Parent, depth, target);
        if (count >= maximum || !ItemAt(count).CanStart(depth))
            return;
        if (frame.State == AfterItem)
            punctuation.Comma.Start(new Frame(this, AfterComma, count, depth, frame.Parent), depth, target);
        else
            ItemAt(count).Start(new Frame(this, AfterItem, count + 1, depth, frame.Parent), depth, target);
    }

    /// <inheritdoc/>
    public override long LengthAfter(int state, int count, int depth)
    {
        var first = count;
        var length = 1L;
        if (state == AfterComma)
            length += ItemAt(first++).Length(depth);
        var commas = Math.Max(0, minimum - first) - (state == AfterOpen && minimum > 0 ? 1 : 0);
        length += commas;
        for (; first < Math.Min(minimum, prefix.Length); first++)
            length += prefix[first].Length(depth);
        // A count of at most a million times a length that is not Impossible stays far below overflow.
        return first < minimum ? length + ((minimum - first) * ItemAt(first).Length(depth)) : length;
    }

    /// <inheritdoc/>
    public override int ClampCount(int count)
    {
        if (count < prefix.Length)
            return count;
        const int Most = Terminal.MaximumTokenBytes;
        var missing = Math.Clamp(minimum - count, 0, Most);
        return prefix.Length + (missing * (Most + 1)) + Math.Min(maximum - count, Most);
    }

    /// <inheritdoc/>
    protected override long Measure(int depth)
    {
        for (var i = 0; i < Math.Min(minimum, prefix.Length + 1); i++)
        {
            if (!ItemAt(i).CanStart(depth))
                return Impossible;
        }
        return 1 + LengthAfter(AfterOpen, 0, depth);
    }

    private Rule ItemAt(int index) => index < prefix.Length ? prefix[index] : item!;
}
