using System.Runtime.ExceptionServices;

namespace Phi.Edge.Perception.Devices;

/// <summary>One message from a reader thread to its supervisor.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Read">The read, with <see cref="ReaderEvent.Read"/>.</param>
/// <param name="Problem">Why it cannot be opened, with <see cref="ReaderEvent.OpenFailed"/>.</param>
/// <param name="Crash">What it threw, with <see cref="ReaderEvent.Crashed"/>.</param>
internal readonly record struct ReaderReport<TRead>(ReaderEvent Event, TRead? Read, string? Problem, ExceptionDispatchInfo? Crash);
