using Phi.Edge.Inference.Grammar.Rules;

namespace Phi.Edge.Inference.Grammar.Masks;

/// <summary>A state of the output as far as tokens can tell it from others.</summary>
internal sealed class MaskKey : IEquatable<MaskKey>
{
    private readonly Cursor[] _cursors;
    private readonly int _hash;

    /// <summary>Takes a snapshot.</summary>
    public MaskKey(CursorSet cursors)
    {
        _cursors = [.. cursors.Cursors];
        var hash = new HashCode();
        foreach (var cursor in _cursors)
            hash.Add(cursor.Hash);
        _hash = hash.ToHashCode();
    }

    /// <summary>Memory it takes beside shared frames, bytes.</summary>
    public int Cost => 64 + (_cursors.Length * 96);

    /// <inheritdoc/>
    public bool Equals(MaskKey? other)
    {
        if (other is null || other._hash != _hash || other._cursors.Length != _cursors.Length)
            return false;
        for (var i = 0; i < _cursors.Length; i++)
        {
            if (!_cursors[i].Matches(other._cursors[i], clamped: true))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MaskKey);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
