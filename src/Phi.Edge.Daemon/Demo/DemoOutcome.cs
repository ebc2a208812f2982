using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Daemon.Demo;

/// <summary>The script laid beside what the dashboard received.</summary>
/// <param name="Acts">Each act with its answer.</param>
/// <param name="Others">Alerts raised that no single act explains (drowsiness after a minute of closing eyes).</param>
/// <param name="StateLatencies">Latencies of driver states in milliseconds.</param>
internal sealed record DemoOutcome(IReadOnlyList<ActOutcome> Acts, IReadOnlyList<ReceivedAlert> Others, IReadOnlyList<double> StateLatencies)
{
    // An alert may still come while the face goes back to neutral and the policy's filters settle.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.5);

    /// <summary>Everything expected was said, and nothing was said that was not.</summary>
    public bool AsScripted => Acts.All(a => a.AsScripted) && Others.All(o => o.Message.Kind == AlertKind.Drowsiness);

    public static DemoOutcome Of(DriveScript script, IReadOnlyList<ReceivedAlert> alerts, IReadOnlyList<double> stateLatencies)
    {
        var rises = alerts.Where(a => a.IsRise).ToList();
        var outcomes = script.Acts.ToDictionary(act => act, act => Answer(act, rises));

        // A sleep begins as a microsleep: the same closed eyes, on the way to the alert that the act is about.
        foreach (var sleep in script.Acts.Where(act => act.Expected == AlertKind.Sleep))
        {
            rises.RemoveAll(a => a.Message.Kind == AlertKind.Microsleep && Within(sleep, a));
        }

        // What is left belongs to nothing in the script, or to an act that should have passed in silence.
        foreach (var act in script.Acts.Where(act => act.Expected is null))
        {
            outcomes[act] = rises.Find(a => a.Message.Kind != AlertKind.Drowsiness && a.CapturedAt >= act.Start && a.CapturedAt < act.End);
        }

        rises.RemoveAll(a => outcomes.ContainsValue(a) || Repeats(a, outcomes.Values));
        return new DemoOutcome([.. script.Acts.Select(act => new ActOutcome(act, outcomes[act]))], rises, stateLatencies);
    }

    private static ReceivedAlert? Answer(DriveAct act, List<ReceivedAlert> rises)
    {
        var answer = act.Expected is { } kind ? rises.Find(a => a.Message.Kind == kind && Within(act, a)) : null;
        if (answer is not null)
        {
            rises.Remove(answer);
        }

        return answer;
    }

    private static bool Within(DriveAct act, ReceivedAlert alert) => alert.CapturedAt >= act.Start && alert.CapturedAt <= act.End + Grace;

    // An escalation of an alert that has been counted is no alert of its own.
    private static bool Repeats(ReceivedAlert alert, IEnumerable<ReceivedAlert?> counted) =>
        counted.Any(c => c is not null && c.Message.EpisodeId == alert.Message.EpisodeId);
}
