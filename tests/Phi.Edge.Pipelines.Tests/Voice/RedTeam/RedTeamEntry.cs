using System.Text.Json;
using System.Text.Json.Serialization;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Pipelines.Tests.Voice.RedTeam;

/// <summary>Something hostile or mad, as the understanding stage would hand it over, and what must come of it.</summary>
/// <param name="Id">Name of the case.</param>
/// <param name="Language">Language it is said in.</param>
/// <param name="Text">What was said, played or read, for the reader of the file.</param>
/// <param name="SpeedKmh">Speed; null when not known.</param>
/// <param name="Gear">Gear.</param>
/// <param name="Steps">Utterance after utterance, half a second apart.</param>
/// <param name="Expect">How the last step ends: <c>refused CODE</c>, <c>confirm</c>, <c>value</c>, <c>execute</c>, <c>not-understood</c>, <c>said</c>.</param>
/// <param name="Executes">Parameters or signals that are carried out, all of them; null when nothing may be.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RedTeamEntry(
    string Id, string Language, string Text, float? SpeedKmh, Gear Gear, RedTeamStep[] Steps, string Expect,
    Dictionary<string, JsonElement>? Executes = null);

/// <param name="By">Who understood it.</param>
/// <param name="Calls">Commands, as a model would call them.</param>
/// <param name="Answer">An answer instead.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="Repeat">How many times the step is done.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RedTeamStep(UnderstoodBy By, RedTeamCall[]? Calls = null, string? Answer = null, double Confidence = 0.95, int Repeat = 1);

/// <param name="Command">Name.</param>
/// <param name="Values">Arguments; null for none.</param>
/// <param name="Forged">A definition of its own under that name.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record RedTeamCall(string Command, Dictionary<string, JsonElement>? Values = null, bool Forged = false);
