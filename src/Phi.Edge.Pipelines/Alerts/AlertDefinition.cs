using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Alerts;

/// <summary>One row of the <see cref="AlertCatalog"/>.</summary>
/// <param name="Kind">What the alert is about.</param>
/// <param name="Priority">Who wins among alerts of the same level: the higher.</param>
/// <param name="MinimumDisplay">Shown at least this long, so that it can be read, unless something more urgent comes.</param>
/// <param name="Acknowledgeable">Whether the driver can put it away. Sleep ends only by opening the eyes.</param>
/// <param name="Unit">Unit of <see cref="AlertSignal.Value"/>.</param>
/// <param name="Text">Default English text.</param>
public sealed record AlertDefinition(
    AlertKind Kind, int Priority, TimeSpan MinimumDisplay, bool Acknowledgeable, string Unit, string Text)
{
    /// <summary>Which alerts it competes with.</summary>
    public AlertLane Lane { get; init; }

    /// <summary>Whether the alert may be logged, stored and sent to the cloud. Speeding may not ((EU) 2021/1958).</summary>
    public bool Recorded { get; init; } = true;
}
