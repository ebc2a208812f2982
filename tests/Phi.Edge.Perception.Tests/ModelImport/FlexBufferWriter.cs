using System.Text;

namespace Phi.Edge.Perception.Tests.ModelImport;

/// <summary>Writes a flexbuffer map of ints, floats and int vectors, everything four bytes wide.</summary>
internal static class FlexBufferWriter
{
    public static byte[] Map(IReadOnlyDictionary<string, object> entries)
    {
        var bytes = new List<byte>();
        var sorted = entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
        var keys = sorted.Select(entry => Append(bytes, [.. Encoding.UTF8.GetBytes(entry.Key), 0])).ToArray();
        var vectors = sorted.Select(entry => entry.Value is int[] values
            ? Append(bytes, [.. Int(values.Length), .. values.SelectMany(Int)]) + 4 : 0).ToArray();
        Append(bytes, Int(keys.Length));
        var keyVector = bytes.Count;
        foreach (var key in keys) Append(bytes, Int(bytes.Count - key));
        Append(bytes, [.. Int(bytes.Count - keyVector), .. Int(4), .. Int(sorted.Length)]);
        var map = bytes.Count;
        for (var i = 0; i < sorted.Length; i++)
        {
            Append(bytes, sorted[i].Value switch
            {
                int value => Int(value),
                float value => BitConverter.GetBytes(value),
                _ => Int(bytes.Count - vectors[i]),
            });
        }
        foreach (var (_, value) in sorted) bytes.Add(value switch { int => (1 << 2) | 2, float => (3 << 2) | 2, _ => (11 << 2) | 2 });
        Append(bytes, Int(bytes.Count - map));
        return [.. bytes, (9 << 2) | 2, 4];
    }

    private static int Append(List<byte> bytes, byte[] more)
    {
        bytes.AddRange(more);
        return bytes.Count - more.Length;
    }

    private static byte[] Int(int value) => BitConverter.GetBytes(value);
}
