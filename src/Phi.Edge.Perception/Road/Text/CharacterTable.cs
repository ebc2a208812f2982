using System.Text;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Road.Text;

/// <summary>What the outputs of the recognition network stand for: 0 is "nothing new", then the dictionary's lines, then a blank.</summary>
internal sealed class CharacterTable
{
    private readonly string[] _characters;

    private CharacterTable(string[] lines) => _characters = ["", .. lines, " "];

    /// <summary>Outputs of a network that belongs to it.</summary>
    public int Outputs => _characters.Length;

    /// <param name="path">The dictionary: one character a line.</param>
    /// <exception cref="OnnxModelException">It cannot be read or is empty.</exception>
    public static CharacterTable Load(string path)
    {
        try
        {
            var lines = File.ReadAllText(path, Encoding.UTF8).Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
            var count = lines.Length > 0 && lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
            return count > 0 ? new(lines[..count]) : throw new OnnxModelException($"Dictionary '{path}' is empty");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OnnxModelException($"Dictionary '{path}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>
    /// Decodes greedily: the likeliest output of each step; repetitions and "nothing new" fall away (connectionist temporal classification).
    /// </summary>
    /// <param name="probabilities">One row of <see cref="Outputs"/> per step.</param>
    public SignTextLine Decode(ReadOnlySpan<float> probabilities)
    {
        var (text, sum, count, before) = (new StringBuilder(), 0f, 0, 0);
        for (; probabilities.Length >= Outputs; probabilities = probabilities[Outputs..])
        {
            var best = 0;
            for (var i = 1; i < Outputs; i++)
                if (probabilities[i] > probabilities[best]) best = i;
            if (best != 0 && best != before)
            {
                text.Append(_characters[best]);
                (sum, count) = (sum + probabilities[best], count + 1);
            }

            before = best;
        }

        return new(text.ToString().Trim(), count == 0 ? 0 : Math.Clamp(sum / count, 0, 1));
    }
}
