using System.Buffers.Binary;
using System.Text;

namespace Phi.Edge.Perception.Speech;

/// <summary>
/// Looks at the model's files before the library does, because the library ends the whole process at some broken ones (truncated or
/// of another format) instead of reporting them.
/// </summary>
internal static class SpeechModelCheck
{
    private const string Package = "install the Debian package pocketsphinx-en-us, or set Voice:Speech to a complete model";
    private static readonly string[] Parameters = ["means", "variances", "transition_matrices"];

    /// <exception cref="SpeechException">What is missing or broken; everything at once.</exception>
    public static void Check(SpeechOptions options)
    {
        var errors = new List<string>();
        if (Directory.Exists(options.AcousticModel)) CheckFolder(options.AcousticModel, errors);
        else errors.Add($"the acoustic model's folder {options.AcousticModel} is missing");
        Need(options.Dictionary, 1, errors);
        if (!string.IsNullOrEmpty(options.LanguageModel) && Need(options.LanguageModel, 64, errors)) CheckLanguageModel(options.LanguageModel, errors);
        if (errors.Count > 0) throw new SpeechException($"Speech recognition lacks its model: {string.Join("; ", errors)}. To do: {Package}");
    }

    private static void CheckFolder(string folder, List<string> errors)
    {
        foreach (var name in Parameters)
        {
            var file = Path.Combine(folder, name);
            if (Need(file, 64, errors)) CheckParameters(file, errors);
        }

        var definition = Path.Combine(folder, "mdef");
        if (Need(definition, 64, errors)) CheckDefinition(definition, errors);
        Need(Path.Combine(folder, "feat.params"), 1, errors);
        var weights = Path.Combine(folder, "sendump");
        Need(File.Exists(weights) ? weights : Path.Combine(folder, "mixture_weights"), 1024, errors);
        if (errors.Count == 0 && File.Exists(weights)) CheckWeights(weights, definition, Path.Combine(folder, "means"), errors);
    }

    // The header is text ("s3", "chksum0 yes", "endhdr"), then come the byte order, the sizes, the values and their sum.
    private static void CheckParameters(string file, List<string> errors)
    {
        var bytes = File.ReadAllBytes(file);
        var end = bytes.AsSpan().IndexOf("endhdr\n"u8);
        var right = bytes.AsSpan().StartsWith("s3\n"u8) && end > 0 && bytes.Length > end + 16
            && BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(end + 7)) == 0x11223344
            && (!Encoding.ASCII.GetString(bytes, 0, end).Contains("chksum0 yes", StringComparison.Ordinal) || SumIsRight(bytes.AsSpan(end + 11)));
        if (!right) errors.Add($"{file} is broken");
    }

    // Sphinx-3's sum: rotate left by 20, add the next 32 bits; it stands behind the values.
    private static bool SumIsRight(ReadOnlySpan<byte> values)
    {
        var sum = 0u;
        while (values.Length >= 8)
        {
            sum = uint.RotateLeft(sum, 20) + BinaryPrimitives.ReadUInt32LittleEndian(values);
            values = values[4..];
        }

        return values.Length == 4 && sum == BinaryPrimitives.ReadUInt32LittleEndian(values);
    }

    // "BMDF", version, length of a text, that text, then ten counts of which these need room: phones of 12 bytes, state sequences of
    // 2 bytes for each state, nodes of the tree of 8 bytes.
    private static void CheckDefinition(string file, List<string> errors)
    {
        using var reader = new BinaryReader(File.OpenRead(file));
        var right = reader.ReadUInt32() is 0x46444D42 && reader.ReadInt32() is > 0 and < 100;
        var text = right ? reader.ReadInt32() : -1;
        right = text is >= 0 and < 100_000 && reader.BaseStream.Length > reader.BaseStream.Position + text + 40;
        if (right)
        {
            reader.BaseStream.Seek(text, SeekOrigin.Current);
            var counts = new long[10];
            for (var i = 0; i < counts.Length; i++) counts[i] = reader.ReadInt32();
            var needed = (counts[1] * 12) + (counts[6] * counts[2] * 2) + (counts[8] * 8);
            right = counts.All(count => count >= 0) && reader.BaseStream.Length >= needed;
        }

        if (!right) errors.Add($"{file} is broken");
    }

    // The file is mapped into memory, where a missing end is a bus error: a byte (or half of one, when clustered) for each senone, stream
    // and density. Senones: the fifth count of the definition; streams and densities: the second and third number of the means.
    private static void CheckWeights(string file, string definition, string means, List<string> errors)
    {
        var mdef = File.ReadAllBytes(definition).AsSpan();
        var mean = File.ReadAllBytes(means).AsSpan();
        var counts = mdef[(12 + BinaryPrimitives.ReadInt32LittleEndian(mdef[8..]))..];
        var sizes = mean[(mean.IndexOf("endhdr\n"u8) + 11)..];
        var needed = (long)BinaryPrimitives.ReadInt32LittleEndian(counts[16..])
            * BinaryPrimitives.ReadInt32LittleEndian(sizes[4..]) * BinaryPrimitives.ReadInt32LittleEndian(sizes[8..]);
        using var stream = File.OpenRead(file);
        Span<byte> header = stackalloc byte[1024];
        var clustered = header[..stream.Read(header)].IndexOf("cluster_bits"u8) >= 0;
        if (stream.Length < (clustered ? needed / 2 : needed)) errors.Add($"{file} is broken: its end is missing");
    }

    private static void CheckLanguageModel(string file, List<string> errors)
    {
        using var stream = File.OpenRead(file);
        Span<byte> start = stackalloc byte[11];
        stream.ReadExactly(start);
        if (!start.SequenceEqual("Trie Langua"u8)) errors.Add($"{file} is no language model in the library's binary format");
    }

    private static bool Need(string file, long least, List<string> errors)
    {
        var found = new FileInfo(file);
        if (!found.Exists) errors.Add($"{file} is missing");
        else if (found.Length < least) errors.Add($"{file} is broken: it has just {found.Length} bytes");
        return found.Exists && found.Length >= least;
    }
}
