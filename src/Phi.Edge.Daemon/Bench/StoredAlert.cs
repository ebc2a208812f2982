using System.Globalization;

namespace Phi.Edge.Daemon.Bench;

/// <summary>An alert that was acknowledged as stored.</summary>
/// <param name="Run">In which life of the writer.</param>
/// <param name="Stream">Its stream.</param>
/// <param name="Id">Its id.</param>
/// <param name="Number">When it was raised: number in its run.</param>
/// <param name="Sequence">Its number in the stream.</param>
internal sealed record StoredAlert(int Run, string Stream, Guid Id, long Number, long Sequence)
{
    /// <summary>Reads a line of the writer; null for the half line at its end.</summary>
    public static StoredAlert? Parse(int run, string line) =>
        line.EndsWith(';') && line[..^1].Split(' ') is [var stream, var id, var number, var sequence]
            ? new StoredAlert(run, stream, Guid.Parse(id), Parse(number), Parse(sequence))
            : null;

    private static long Parse(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
