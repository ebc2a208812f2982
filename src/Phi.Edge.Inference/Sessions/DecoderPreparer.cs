using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Microsoft.Extensions.Logging;
using Phi.Edge.Inference.Adapters;
using Phi.Edge.Onnx.Proto;

namespace Phi.Edge.Inference.Sessions;

/// <summary>
/// Looks into the decoder file before it is opened, and rewrites it where that helps: one adapter rank for all adapters, and
/// logits of the last position only. The result is kept on disk under a name that its content decides.
/// </summary>
internal sealed partial class DecoderPreparer(PhiModelOptions options, ILogger logger)
{
    private const string Recipe = "phi-edge-decoder-1";
    /// <summary>Larger files carry their weights inside; a second copy is not worth the saved logits.</summary>
    private const long LargestForLogitsAlone = 64 << 20;

    /// <summary>Prepares a decoder.</summary>
    /// <param name="path">The decoder file.</param>
    /// <param name="logits">The name of its logits.</param>
    /// <param name="adapterRank">The largest rank among the adapters; 0 when none has a fixed one.</param>
    public PreparedDecoder Prepare(string path, string logits, int adapterRank)
    {
        var bytes = Read(path);
        var model = Parse(bytes, path);
        if (model.Graph is null)
            throw new PhiSessionException($"{path} is not an ONNX model: it holds no graph. Download the file again.");
        var longRope = options.LongRopeSwitch ?? LongRope.Switch(model.Graph);
        var rank = LoraSites.Rank(model.Graph);
        var shapes = LoraSites.Shapes(model.Graph);
        var widen = rank > 0 && adapterRank > 0 && adapterRank != rank;
        var trim = options.LastLogitsOnly && (widen || bytes.LongLength <= LargestForLogitsAlone);
        if (!widen && !trim)
            return new PreparedDecoder(null, longRope, shapes);
        var target = Math.Max(rank, adapterRank);
        var key = Key(bytes, widen ? target : 0, trim);
        return new PreparedDecoder(Cached(path, key) ?? Rewrite(model, path, key, logits, widen ? target : 0, trim), longRope, shapes);
    }

    private byte[]? Rewrite(ModelProto model, string path, string key, string logits, int rank, bool trim)
    {
        var trimmed = trim && LastLogits.Apply(model.Graph, logits);
        if (rank > 0)
            LoraSites.Widen(model.Graph, rank);
        if (!trimmed && rank == 0)
            return null;
        var result = model.ToByteArray();
        Keep(path, key, result);
        LogPrepared(logger, path, rank, trimmed);
        return result;
    }

    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PhiSessionException($"The decoder {path} cannot be read: {e.Message}", e);
        }
    }

    private static ModelProto Parse(byte[] bytes, string path)
    {
        try
        {
            return ModelProto.Parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new PhiSessionException($"{path} is not an ONNX model: {e.Message} Download the file again.", e);
        }
    }

    private static string Key(byte[] bytes, int rank, bool trim)
    {
        var content = Convert.ToHexString(SHA256.HashData(bytes));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{Recipe} {content} rank={rank} last={trim}")))[..40];
    }

    private IEnumerable<string> Folders(string path)
    {
        if (options.CacheFolder is { } chosen)
            return [chosen];
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        var beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, ".phi-edge");
        // never the temporary folder: others may write there, and this is code that will be run
        return own.Length == 0 ? [beside] : [beside, Path.Combine(own, "phi-edge")];
    }

    private byte[]? Cached(string path, string key)
    {
        foreach (var folder in Folders(path))
        {
            var file = Path.Combine(folder, key + ".onnx");
            if (!File.Exists(file))
                continue;
            var content = Read(file);
            // the hash stands in a file beside it: a torn or changed copy is made again
            var seal = Path.ChangeExtension(file, ".sha256");
            if (File.Exists(seal) && File.ReadAllText(seal) == Convert.ToHexString(SHA256.HashData(content)))
                return content;
        }

        return null;
    }

    private void Keep(string path, string key, byte[] content)
    {
        foreach (var folder in Folders(path))
        {
            try
            {
                Directory.CreateDirectory(folder);
                Replace(Path.Combine(folder, key + ".onnx"), content);
                Replace(Path.Combine(folder, key + ".sha256"), Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(content))));
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                LogNotKept(logger, folder, e.Message);
            }
        }
    }

    /// <summary>Readers see the old file or the new one, never a part.</summary>
    private static void Replace(string file, byte[] content)
    {
        var part = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, file, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
