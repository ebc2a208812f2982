using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Daemon.Demo.Voice;

/// <summary>
/// What the driver says during the film: commands, one that is confirmed, one that is refused, a relative one, one taken back and a question.
/// Lines lie where no alert is being shown, so that their answers are spoken at once.
/// </summary>
internal static class VoiceScript
{
    /// <summary>What wakes the daemon.</summary>
    public const string WakeWord = "hey phi";

    private const string Volume = "Vehicle.Cabin.Infotainment.Media.Volume";

    /// <summary>The lines of the demonstration, for a car at 80 km/h whose volume is 40 %, in the order of their start.</summary>
    public static IReadOnlyList<DriverLine> Standard { get; } =
    [
        Line(1.6, "set the temperature to twenty two degrees", ExpectedAnswer.Done, "set-temperature") with
        {
            Sets = ("Vehicle.Cabin.HVAC.Station.Row1.Driver.Temperature", SignalValue.Of(22)),
        },
        Line(6, "turn off lane keeping", ExpectedAnswer.Asked, "disable-assistance") with { Says = "sure" },
        Line(11, "yes", ExpectedAnswer.Done, "yes") with
        {
            Opening = LineOpening.Reply, Sets = ("Vehicle.ADAS.LaneDepartureDetection.IsEnabled", SignalValue.Of(false)),
        },
        Line(14, "open the trunk", ExpectedAnswer.Refused, "open-trunk"),
        Line(20.4, "how fast am i driving", ExpectedAnswer.Answered, "ask-speed") with { Says = "80" },
        Line(37.5, "turn up the volume", ExpectedAnswer.Done, "change-volume") with { Sets = (Volume, SignalValue.Of(50)) },
        Line(40.6, "undo the last command", ExpectedAnswer.Done, "undo") with { Sets = (Volume, SignalValue.Of(40)) },
        Line(45.2, "turn on the seat heating", ExpectedAnswer.Done, "set-seat-heating") with { Opening = LineOpening.WakeWord },
    ];

    private static DriverLine Line(double start, string words, ExpectedAnswer expected, string command) =>
        new(words, TimeSpan.FromSeconds(start), LineOpening.Button, expected, command);
}
