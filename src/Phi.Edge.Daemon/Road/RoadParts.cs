using Microsoft.Extensions.Logging;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Road;

/// <summary>
/// What sees the road, loaded once. A part whose model is missing is off, and its problem is kept for health; the rest of the daemon goes on.
/// </summary>
internal sealed partial class RoadParts : IDisposable
{
    public RoadParts(ILogger<RoadParts> logger, IRoadModelSource source)
    {
        Model = source.LoadModel(out var problem);
        Problem = problem;
        if (Model is null)
        {
            PartOff(logger, "Road signs", problem ?? "no model");
            return;
        }

        TextReader = source.LoadTextReader(out var textProblem);
        TextProblem = textProblem;
        if (TextReader is null)
        {
            PartOff(logger, "Reading text on signs", textProblem ?? "no model");
        }
    }

    /// <summary>Finds and names signs; null when it is off.</summary>
    public IRoadModel? Model { get; }

    /// <summary>Why <see cref="Model"/> is off.</summary>
    public string? Problem { get; }

    /// <summary>Reads text; null when it is off.</summary>
    public ISignTextReader? TextReader { get; }

    /// <summary>Why <see cref="TextReader"/> is off.</summary>
    public string? TextProblem { get; }

    public void Dispose()
    {
        Model?.Dispose();
        TextReader?.Dispose();
    }
}
