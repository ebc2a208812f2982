using System.Text;

namespace Phi.Edge.Daemon.Speech;

/// <summary>What the synthesiser gets to read.</summary>
internal static class SpeechText
{
    private const int Longest = 1000;

    /// <summary>One line of UTF-8 without control characters, without square brackets (espeak-ng reads phonemes in them), and not too long.</summary>
    public static byte[] Prepare(string text)
    {
        var line = string.Create(Math.Min(text.Length, Longest), text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) || source[i] is '[' or ']' or '\u2028' or '\u2029' ? ' ' : source[i];
            }
        });
        return Encoding.UTF8.GetBytes(line + "\n");
    }
}
