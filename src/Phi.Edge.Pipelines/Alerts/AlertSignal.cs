using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Alerts;

/// <summary>What a policy asks for one kind of alert, now.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Level">How urgent; <see cref="AlertLevel.None"/> when there is nothing to say.</param>
/// <param name="Since">When the condition began (monotonic); meaningless without a level.</param>
/// <param name="Value">The measure behind it, in the unit of <see cref="AlertCatalog"/>.</param>
public readonly record struct AlertSignal(AlertKind Kind, AlertLevel Level, TimeSpan Since, float Value);
