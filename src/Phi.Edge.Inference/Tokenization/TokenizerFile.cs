using System.Text;
using System.Text.Json;

namespace Phi.Edge.Inference.Tokenization;

/// <summary>
/// Reads <c>tokenizer.json</c>. The two large parts (vocabulary and merges) are streamed, since a document tree of 400 000
/// entries would cost half a second and 100 MB.
/// </summary>
internal static class TokenizerFile
{
    private const long MaxFileBytes = 256 << 20;

    public static PhiTokenizer Load(string path)
    {
        try
        {
            var info = new FileInfo(path);
            if (info.Exists && info.Length > MaxFileBytes)
                throw new TokenizerException(path, $"it has {info.Length} bytes, more than the {MaxFileBytes} allowed");
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new TokenizerException(path, $"it cannot be read ({exception.Message})", exception);
        }
    }

    public static PhiTokenizer Parse(ReadOnlySpan<byte> json, string source)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble))
            json = json[3..];
        try
        {
            return new TokenizerReader(source, json.Length).Read(json);
        }
        catch (JsonException exception)
        {
            throw new TokenizerException(source, $"it is not valid JSON (line {exception.LineNumber + 1})", exception);
        }
        catch (InvalidOperationException exception)
        {
            // Utf8JsonReader reports a string that is not UTF-8, and a value of the wrong kind, this way.
            throw new TokenizerException(source, $"a value is of the wrong kind ({exception.Message})", exception);
        }
    }
}
