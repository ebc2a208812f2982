using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Phi.Edge.Contracts.Wire;
using Spectre.Console;

namespace Phi.Edge.Daemon.Commands;

/// <summary>One line for people: time, topic, and the gist, coloured by level. What is not ours is shown as it came.</summary>
internal sealed class TextWatchPrinter : IWatchPrinter
{
    private const int LongestText = 400;
    private readonly IAnsiConsole _console;

    public TextWatchPrinter(IAnsiConsole console)
    {
        _console = console;
        _console.Profile.Width = LongestText * 2; // one line each: breaking lines is up to the terminal
    }

    public void Print(DateTimeOffset receivedAt, string topic, ReadOnlyMemory<byte> payload, bool retained)
    {
        var (colour, text) = Describe(topic, payload.Span);
        var name = topic.StartsWith(Topics.Root + "/", StringComparison.Ordinal) ? topic[(Topics.Root.Length + 1)..] : topic;
        var mark = retained ? " (retained)" : "";
        _console.MarkupLine($"[grey]{receivedAt:HH:mm:ss.fff}[/] [blue]{Safe(name)}[/][grey]{mark}[/] [{colour}]{Safe(text)}[/]");
    }

    private static (string Colour, string Text) Describe(string topic, ReadOnlySpan<byte> payload)
    {
        try
        {
            return topic.Split('/') switch
            {
                [_, _, _, "alert", _] => Describe(Read(payload, WireJson.Default.AlertMessage)),
                [_, _, _, "state", "driver"] => Describe(Read(payload, WireJson.Default.DriverStateMessage)),
                [_, _, _, "state", "road"] => RoadWatchText.Describe(Read(payload, WireJson.Default.RoadStateMessage)),
                [_, _, _, "sign", "seen"] => RoadWatchText.Describe(Read(payload, WireJson.Default.SignMessage)),
                [_, _, _, "availability"] => Describe(Read(payload, WireJson.Default.AvailabilityMessage)),
                [_, _, _, "health"] => Describe(Read(payload, WireJson.Default.HealthReport)),
                [_, _, _, "voice" or "command" or "control" or "vehicle", ..] parts => VoiceWatchText.Describe(parts, payload)
                    ?? ("default", Encoding.UTF8.GetString(payload)),
                _ => ("default", Encoding.UTF8.GetString(payload)),
            };
        }
        catch (JsonException)
        {
            return ("default", Encoding.UTF8.GetString(payload));
        }
    }

    internal static T Read<T>(ReadOnlySpan<byte> payload, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(payload, type) ?? throw new JsonException("null is no message");

    private static (string Colour, string Text) Describe(AlertMessage alert)
    {
        var measure = alert.Value is { } value ? $" {value} {alert.Unit}" : alert.Degradation is { } why ? $" {WireJson.NameOf(why)}" : alert.Sign is { } sign ? $" {WireJson.NameOf(sign)}" : "";
        var colour = alert.Level switch
        {
            AlertLevel.Critical => "bold red",
            AlertLevel.Warning => "yellow",
            AlertLevel.Notice => "aqua",
            _ => "green",
        };
        var level = alert.Level == AlertLevel.None ? "" : " " + WireJson.NameOf(alert.Level);
        return (colour, $"{WireJson.NameOf(alert.Transition)}{level}{measure} \"{alert.Text}\" episode {alert.EpisodeId}, {alert.LatencyMs} ms");
    }

    private static (string Colour, string Text) Describe(DriverStateMessage state)
    {
        var text = new StringBuilder(WireJson.NameOf(state.Condition));
        text.Append(state.Degradation == MonitoringDegradation.None ? "" : $", degraded: {WireJson.NameOf(state.Degradation)}");
        text.Append(state.Eyes is { } eyes ? $", eyes {eyes.Closure:P0} closed" : "").Append(state.EyesClosedMs > 0 ? $" for {state.EyesClosedMs} ms" : "");
        text.Append(state.Perclos is { } perclos ? $", PERCLOS {perclos:P0}" : "");
        text.Append(state.Head is { } head ? $", head {head.Yaw:0}/{head.Pitch:0}/{head.Roll:0}" : "");
        var colour = state.Condition switch
        {
            DriverCondition.Attentive => "green",
            DriverCondition.Unknown => "grey",
            DriverCondition.Asleep or DriverCondition.Microsleep => "red",
            _ => "yellow",
        };
        return (colour, text.Append($", frame {state.FrameId}, {state.LatencyMs} ms").ToString());
    }

    private static (string Colour, string Text) Describe(AvailabilityMessage message) =>
        (message.Status == Availability.Online ? "green" : "red", $"{WireJson.NameOf(message.Status)} ({WireJson.NameOf(message.Reason)})");

    private static (string Colour, string Text) Describe(HealthReport report)
    {
        var ills = report.Components.Where(c => c.Status != HealthStatus.Ok).Select(c => $"{c.Name}: {c.Detail ?? WireJson.NameOf(c.Status)}");
        var colour = report.Status switch { HealthStatus.Ok => "green", HealthStatus.Degraded => "yellow", _ => "red" };
        return (colour, string.Join("; ", [$"{WireJson.NameOf(report.Status)}, up {report.UptimeSeconds:0} s", .. ills]));
    }

    // Anyone may publish: control characters would let a message rewrite the terminal.
    private static string Safe(string text)
    {
        var line = string.Create(Math.Min(text.Length, LongestText), text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        });
        return Markup.Escape(line);
    }
}
