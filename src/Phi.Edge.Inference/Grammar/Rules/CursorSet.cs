namespace Phi.Edge.Inference.Grammar.Rules;

/// <summary>Every place where the output may stand. Usually one; more while alternatives still look the same.</summary>
internal sealed class CursorSet
{
    /// <summary>Most places followed at once. What is beyond is given up, which narrows the output but keeps it valid.</summary>
    public const int Capacity = 1024;

    private readonly List<Cursor> _cursors = [];

    /// <summary>The places.</summary>
    public IReadOnlyList<Cursor> Cursors => _cursors;

    /// <summary>Number of places that wait for more.</summary>
    public int Count => _cursors.Count;

    /// <summary>True when the output is complete as it stands.</summary>
    public bool CanEnd { get; private set; }

    /// <summary>True when the input so far is not in the language.</summary>
    public bool IsDead => _cursors.Count == 0 && !CanEnd;

    /// <summary>Bytes of the shortest way to the end.</summary>
    public long Length
    {
        get
        {
            if (CanEnd)
                return 0;
            var length = Rule.Impossible;
            foreach (var cursor in _cursors)
                length = Math.Min(length, cursor.Length);
            return length;
        }
    }

    /// <summary>Empties the set.</summary>
    public void Clear()
    {
        _cursors.Clear();
        CanEnd = false;
    }

    /// <summary>Adds a place as it is.</summary>
    public void Add(in Cursor cursor)
    {
        if (_cursors.Count == Capacity)
            return;
        foreach (var present in _cursors)
        {
            if (present.Matches(cursor, clamped: false))
                return;
        }
        _cursors.Add(cursor);
    }

    /// <summary>Adds a place reached by input, and what follows it when its terminal is complete.</summary>
    public void Enter(in Cursor cursor)
    {
        var dfa = cursor.Terminal.Dfa;
        if (dfa.Continues(cursor.State))
            Add(cursor);
        var tag = dfa.Tag(cursor.State);
        if (tag >= 0)
            Complete(cursor.Parent, tag);
    }

    /// <summary>Goes on with the rule that waited; without one the output is complete.</summary>
    public void Complete(Frame? parent, int tag)
    {
        if (parent is null)
            CanEnd = true;
        else
            parent.Rule.Resume(parent, tag, this);
    }

    /// <summary>Takes one byte: what follows replaces the content of <paramref name="target"/>.</summary>
    public void Step(byte value, CursorSet target)
    {
        target.Clear();
        foreach (var cursor in _cursors)
            cursor.Step(value, target);
    }

    /// <summary>Takes one special token: what follows replaces the content of <paramref name="target"/>.</summary>
    public void StepSpecial(int token, CursorSet target)
    {
        target.Clear();
        foreach (var cursor in _cursors)
        {
            if (cursor.Terminal.SpecialToken == token)
                target.Complete(cursor.Parent, 0);
        }
    }
}
