using System.Text.Json;
using System.Text.Json.Serialization;
using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Contracts.Wire;

/// <summary>
/// How messages become JSON: camelCase members, hyphenated enums, UTC times, absent instead of null. What comes in is read
/// strictly: no unknown or repeated members in inbound types, no comments, no trailing commas, no numbers in strings, at most 8
/// levels deep. NaN and infinities cannot be written; who fills a message leaves such a value out.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = 8,
    Converters =
    [
        typeof(UtcTimeConverter), typeof(FiniteNumberConverter),
        typeof(KebabEnumConverter<AlertKind>), typeof(KebabEnumConverter<AlertLevel>), typeof(KebabEnumConverter<AlertTransition>),
        typeof(KebabEnumConverter<DriverCondition>), typeof(KebabEnumConverter<MonitoringDegradation>),
        typeof(KebabEnumConverter<HealthStatus>), typeof(KebabEnumConverter<CameraCondition>),
        typeof(KebabEnumConverter<Availability>), typeof(KebabEnumConverter<AvailabilityReason>),
        typeof(KebabEnumConverter<IgnitionPosition>), typeof(KebabEnumConverter<GearPosition>),
        typeof(KebabEnumConverter<VoiceStage>), typeof(KebabEnumConverter<VoiceActivation>), typeof(KebabEnumConverter<VoiceEndReason>),
        typeof(KebabEnumConverter<UnderstoodBy>), typeof(KebabEnumConverter<CommandReplyStatus>), typeof(KebabEnumConverter<ListenAction>),
        typeof(KebabEnumConverter<CloudRequestKind>), typeof(KebabEnumConverter<CloudLogLevel>),
        typeof(KebabEnumConverter<SignKind>), typeof(KebabEnumConverter<SignFamily>), typeof(KebabEnumConverter<SpeedUnit>),
        typeof(KebabEnumConverter<RoadSide>), typeof(KebabEnumConverter<RoadSight>), typeof(KebabEnumConverter<LimitSource>),
        typeof(KebabEnumConverter<LimitCertainty>), typeof(KebabEnumConverter<SignTextSource>),
        typeof(SignalValueConverter),
    ])]
[JsonSerializable(typeof(AlertMessage))]
[JsonSerializable(typeof(DriverStateMessage))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(AvailabilityMessage))]
[JsonSerializable(typeof(VehicleStateMessage))]
[JsonSerializable(typeof(AcknowledgeMessage))]
[JsonSerializable(typeof(VoiceSessionMessage))]
[JsonSerializable(typeof(VoiceResponseMessage))]
[JsonSerializable(typeof(CommandRequestMessage))]
[JsonSerializable(typeof(CommandReplyMessage))]
[JsonSerializable(typeof(VoiceListenMessage))]
[JsonSerializable(typeof(VoiceTextMessage))]
[JsonSerializable(typeof(VehicleSignalsMessage))]
[JsonSerializable(typeof(SignMessage))]
[JsonSerializable(typeof(RoadStateMessage))]
[JsonSerializable(typeof(MapLimitMessage))]
[JsonSerializable(typeof(OverspeedSwitchMessage))]
[JsonSerializable(typeof(VssValueMessage))]
[JsonSerializable(typeof(CloudStateMessage))]
[JsonSerializable(typeof(CloudReplyMessage))]
[JsonSerializable(typeof(CloudReplyMessage[]))]
[JsonSerializable(typeof(CloudRequestMessage))]
[JsonSerializable(typeof(CloudConfigurationMessage))]
[JsonSerializable(typeof(CloudLogLevelMessage))]
public sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>The name an enum value has on the wire, in JSON and in topics: <c>MonitoringDegraded</c> is <c>monitoring-degraded</c>.</summary>
    public static string NameOf<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
