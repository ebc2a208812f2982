using System.Numerics;
using System.Runtime.InteropServices;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>
/// Compares a vector with the drawings of a region: a name is as near as its nearest drawing. The vectors lie in one array, so that a comparison
/// with a thousand of them takes some 20 microseconds and allocates nothing. One thread.
/// </summary>
internal sealed class SignMatcher
{
    private readonly int _dimension;
    private readonly float[] _vectors;
    private readonly int[] _nameOf;
    private readonly string[] _reported;
    private readonly float[] _cosine;
    private readonly int[] _nearest;
    private readonly bool[] _isPlate;

    /// <param name="entries">The drawings, with vectors of length 1.</param>
    /// <param name="dimension">Length of a vector.</param>
    /// <param name="isPlate">Tells complementary plates.</param>
    public SignMatcher(IReadOnlyList<(GalleryEntry Entry, float[] Vector)> entries, int dimension, Func<GalleryEntry, bool> isPlate)
    {
        (_dimension, _vectors, _nameOf, _reported, _isPlate) =
            (dimension, new float[entries.Count * dimension], new int[entries.Count], new string[entries.Count], new bool[entries.Count]);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var reported = new Dictionary<(string, SignIdentity), string>();
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i].Entry;
            entries[i].Vector.CopyTo(_vectors, i * dimension);
            var name = entry.BaseName;
            _nameOf[i] = names.TryGetValue(name, out var known) ? known : names[name] = names.Count;
            _isPlate[i] = isPlate(entry);

            // Variants that mean the same in the same units are one sign; votes must not be split among them.
            var meaning = (name, SignIdentity.Of(entry.Name) with { Name = name });
            _reported[i] = reported.TryGetValue(meaning, out var first) ? first : reported[meaning] = entry.Name;
        }

        Names = [.. names.Keys];
        (_cosine, _nearest) = (new float[names.Count], new int[names.Count]);
    }

    /// <summary>The names, without variants.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What is reported for a drawing: the first name with the same meaning; always the same string object.</summary>
    public string Reported(int entry) => _reported[entry];

    /// <summary>Whether a drawing is a complementary plate.</summary>
    public bool IsPlate(int entry) => _isPlate[entry];

    /// <summary>The name of a drawing, without the variant.</summary>
    public string NameOf(int entry) => Names[_nameOf[entry]];

    /// <summary>The nearest drawings.</summary>
    /// <param name="vector">A vector of length 1.</param>
    public SignMatch Match(ReadOnlySpan<float> vector)
    {
        _cosine.AsSpan().Fill(float.NegativeInfinity);
        for (var i = 0; i < _nameOf.Length; i++)
        {
            var (cosine, name) = (Dot(_vectors.AsSpan(i * _dimension, _dimension), vector), _nameOf[i]);
            if (cosine > _cosine[name]) (_cosine[name], _nearest[name]) = (cosine, i);
        }

        return Rank();
    }

    private SignMatch Rank()
    {
        var (best, second) = (-1, -1);
        for (var name = 0; name < _cosine.Length; name++)
        {
            if (best < 0 || _cosine[name] > _cosine[best]) (best, second) = (name, best);
            else if (second < 0 || _cosine[name] > _cosine[second]) second = name;
        }

        if (best < 0) return new(-1, -1, -1, -1);
        return new(_nearest[best], second < 0 ? -1 : _nearest[second], _cosine[best], second < 0 ? -1 : _cosine[second]);
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < left.Length; i++) sum += left[i] * right[i];
        var dot = Vector.Sum(sum);
        for (var i = left.Length * Vector<float>.Count; i < a.Length; i++) dot += a[i] * b[i];
        return dot;
    }
}
