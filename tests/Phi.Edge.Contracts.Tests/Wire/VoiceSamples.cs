using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Contracts.Tests.Wire;

/// <summary>The samples of voice and of the dashboard ECU.</summary>
internal static class VoiceSamples
{
    private const string Temperature = "Vehicle.Cabin.HVAC.Station.Row1.Driver.Temperature";
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 15, 30, 250, TimeSpan.Zero);
    private static readonly Guid Message = new("019ca84c-6a01-7b00-8000-000000000001");
    private static readonly Guid Session = new("019ca84c-6000-7b00-8000-000000000002");
    private static readonly Guid Command = new("019ca84c-6a00-7b00-8000-000000000003");

    public static IReadOnlyList<object> All { get; } =
    [
        new VoiceSessionMessage
        {
            Id = Message, SessionId = Session, Stage = VoiceStage.Done, Activation = VoiceActivation.PushToTalk, At = Now,
            End = VoiceEndReason.Refused, Reason = "ecu-busy", Commands = ["set-temperature"], By = UnderstoodBy.Grammar, Language = "en",
            Transcript = "set the temperature to twenty one degrees", EndpointingMs = 704.2, UnderstandingMs = 12.5, ExecutionMs = 38.1,
        },
        new VoiceResponseMessage
        {
            Id = Message, SessionId = Session, Text = "Shall I switch lane keeping off?", Language = "en", ExpectsReply = true, At = Now,
        },
        new CommandRequestMessage
        {
            Id = Command, Command = "set-temperature", Parameters = new Dictionary<string, SignalValue> { ["temperature"] = SignalValue.Of(21), ["zone"] = SignalValue.Of("driver") },
            Signals = new Dictionary<string, SignalValue> { [Temperature] = SignalValue.Of(21), ["Vehicle.Cabin.HVAC.IsAirConditioningActive"] = SignalValue.Of(true) },
            SessionId = Session, At = Now, Deadline = Now.AddSeconds(2), TimeoutMs = 2000,
        },
        new CommandReplyMessage
        {
            Id = Command, Status = CommandReplyStatus.Refused, Reason = "defrost-active",
            Values = new Dictionary<string, SignalValue> { [Temperature] = SignalValue.Of(22.5) },
        },
        new VoiceListenMessage { Action = ListenAction.Press, Id = Message },
        new VoiceTextMessage { Text = "Mach es zwei Grad wärmer", Language = "de", Id = Message },
        new VehicleSignalsMessage
        {
            Signals = new Dictionary<string, SignalValue>
            {
                [Temperature] = SignalValue.Of(22.5), ["Vehicle.Cabin.HVAC.IsRecirculationActive"] = SignalValue.Of(false),
                ["Vehicle.Cabin.Infotainment.Media.Action"] = SignalValue.Of("PLAY"),
            },
            Timestamp = Now,
        },
    ];
}
