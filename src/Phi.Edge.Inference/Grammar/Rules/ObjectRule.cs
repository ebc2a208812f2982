namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>
/// A JSON object: declared properties in the order of the schema, optional ones may be left out, then undeclared ones if allowed.
/// States: 2i = choose from property i on; 2i+1 = the name of property i is written.
/// </summary>
/// <param name="members">Declared properties.</param>
/// <param name="firstExtra">An undeclared property as the first member; null when there are none.</param>
/// <param name="nextExtra">An undeclared property after a comma.</param>
/// <param name="maximum">Most properties.</param>
/// <param name="punctuation">Braces.</param>
internal sealed class ObjectRule(
    ObjectMember[] members, Rule? firstExtra, Rule? nextExtra, int maximum, Punctuation punctuation) : Rule
{
    private readonly int[] _requiredFrom = CountRequired(members);
    private readonly bool _isCounted = firstExtra is not null || maximum < members.Length;
    private long[]?[] _lengthFrom = [];

    /// <inheritdoc/>
    public override void Start(Frame? parent, int depth, CursorSet target) =>
        punctuation.OpenObject.Start(new Frame(this, 0, 0, depth, parent), depth, target);

    /// <inheritdoc/>
    public override void Resume(Frame frame, int tag, CursorSet target)
    {
        var index = frame.State >> 1;
        if ((frame.State & 1) == 0)
        {
            Choose(index, frame, target);
            return;
        }
        var count = _isCounted ? frame.Count + 1 : 1;
        members[index].Value.Start(new Frame(this, 2 * (index + 1), count, frame.Depth, frame.Parent), frame.Depth, target);
    }

    /// <inheritdoc/>
    public override long LengthAfter(int state, int count, int depth)
    {
        var index = state >> 1;
        if ((state & 1) == 1)
            return members[index].Value.Length(depth) + LengthFrom(depth)[index + 1] + 1;
        // Without a member before it, the first required one needs no comma.
        var comma = count == 0 && _requiredFrom[index] > 0 ? 1 : 0;
        return LengthFrom(depth)[index] - comma + 1;
    }

    /// <inheritdoc/>
    public override int ClampCount(int count)
    {
        const int Most = Terminal.MaximumTokenBytes;
        return _isCounted && count > 0 ? 1 + Math.Min(Math.Max(0, maximum - count), Most) : count;
    }

    /// <inheritdoc/>
    protected override long Measure(int depth) =>
        members.Any(member => member.IsRequired && !member.Value.CanStart(depth)) ? Impossible : 1 + LengthAfter(0, 0, depth);

    private void Choose(int index, Frame frame, CursorSet target)
    {
        var (count, depth) = (frame.Count, frame.Depth);
        for (var i = index; i < members.Length; i++)
        {
            var member = members[i];
            var hasRoom = member.IsRequired || !_isCounted || count + 1 + _requiredFrom[i + 1] <= maximum;
            if (hasRoom && member.Value.CanStart(depth))
            {
                var name = count == 0 ? member.First : member.Next;
                name.Start(new Frame(this, (2 * i) + 1, count, depth, frame.Parent), depth, target);
            }
            if (member.IsRequired)
                return;
        }
        punctuation.CloseObject.Start(frame.Parent, depth, target);
        var extra = count == 0 ? firstExtra : nextExtra;
        if (extra is not null && count < maximum && extra.CanStart(depth))
            extra.Start(new Frame(this, 2 * members.Length, count + 1, depth, frame.Parent), depth, target);
    }

    // Sum over the required properties from each index on, commas included.
    private long[] LengthFrom(int depth)
    {
        var all = _lengthFrom;
        if (all.Length > depth && all[depth] is { } known)
            return known;
        var lengths = new long[members.Length + 1];
        for (var i = members.Length - 1; i >= 0; i--)
            lengths[i] = lengths[i + 1] + (members[i].IsRequired ? members[i].Next.Length(depth) + members[i].Value.Length(depth) : 0);
        if (all.Length <= depth)
            Array.Resize(ref all, depth + 1);
        all[depth] = lengths;
        _lengthFrom = all;
        return lengths;
    }

    private static int[] CountRequired(ObjectMember[] members)
    {
        var counts = new int[members.Length + 1];
        for (var i = members.Length - 1; i >= 0; i--)
            counts[i] = counts[i + 1] + (members[i].IsRequired ? 1 : 0);
        return counts;
    }
}
