using System.Buffers;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Json;

/// <summary>Characters that no text of a catalogue needs: controls, and those that turn the direction of writing (they hide what is there).</summary>
internal static class Unprintable
{
    public static readonly SearchValues<char> Characters = SearchValues.Create(
    [
        .. Enumerable.Range(0, 32).Select(static i => (char)i), .. Enumerable.Range(127, 33).Select(static i => (char)i),
        '\u200B', '\u200E', '\u200F', '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E',
        '\u2066', '\u2067', '\u2068', '\u2069', '\uFEFF',
    ]);
}
