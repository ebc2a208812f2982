using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Road;

/// <summary>Turns signs and the road's state into what the dashboard gets.</summary>
internal sealed class RoadMessageFactory(TimeProvider time)
{
    private const double FarthestMetres = 1000;

    // Signs are numbered from 1 at every start; the start makes them unique. The first 48 bits of a UUIDv7 are its milliseconds.
    private readonly string _run = Guid.CreateVersion7(time.GetUtcNow()).ToString("N")[..12];

    public SignMessage Create(Guid id, SignReport sign) => new()
    {
        Id = id,
        SignId = IdOf(sign),
        Revision = sign.Revision,
        Name = sign.Identity.Name,
        Kind = sign.Identity.Kind,
        Value = sign.Identity.Value,
        Unit = UnitOf(sign.Identity),
        Family = sign.Identity.Family,
        Confidence = Bounded.Share(sign.Confidence),
        RunnerUp = sign.RunnerUp,
        FirstSeen = time.MonotonicToUtc(sign.FirstSeen),
        LastSeen = time.MonotonicToUtc(sign.LastSeen),
        DistanceM = Bounded.Number(sign.Distance, 0, FarthestMetres, 1),
        Side = sign.Side,
        Box = Box(sign),
        Latitude = Bounded.Number(sign.Position?.Latitude, -90, 90, 6),
        Longitude = Bounded.Number(sign.Position?.Longitude, -180, 180, 6),
        Plates = sign.Plates.Count == 0 ? null : [.. sign.Plates.Select(static plate => new SignPlateMessage(plate.Name, plate.Kind, plate.Value, UnitOf(plate)))],
        Reading = sign.Annotation is { } read ? Reading(read) : null,
    };

    public RoadStateMessage Create(in RoadState state) => new()
    {
        At = time.MonotonicToUtc(state.At),
        Sight = state.Sight,
        Limit = Limit(state.Limit),
        OverspeedWarning = !state.OverspeedOff,
        LastSigns = [.. state.LastSigns.Select(Last)],
    };

    private static SignReadingMessage Reading(SignAnnotation read) => new()
    {
        Source = read.Source,
        Text = read.Text,
        Confidence = Bounded.Number(read.Confidence, 0, 1),
        Kind = read.Kind,
        Value = Bounded.Number(read.Value, 0, 1e6),
        Unit = read.Unit,
        AppliesTo = read.AppliesTo,
        Times = read.Times,
        Explanation = read.Explanation,
    };

    private static SignBoxMessage? Box(SignReport sign)
    {
        var (width, height, box) = (sign.ImageWidth, sign.ImageHeight, sign.Box);
        return width <= 0 || height <= 0
            ? null
            : new SignBoxMessage(
                Bounded.Share(box.X / width), Bounded.Share(box.Y / height), Bounded.Share(box.Width / width), Bounded.Share(box.Height / height));
    }

    private static SpeedUnit? UnitOf(SignIdentity sign) => sign.Value is null ? null : sign.Unit;

    private SpeedLimitMessage Limit(in SpeedLimit limit) => new()
    {
        Value = limit.Value,
        Unit = limit.Value is null ? null : limit.Unit,
        Unlimited = limit.Unlimited,
        Source = limit.Source,
        Certainty = limit.Certainty,
        Conflict = limit.Conflict,
        Since = limit.Certainty == LimitCertainty.Unknown ? null : time.MonotonicToUtc(limit.Since),
    };

    private LastSignMessage Last(SignReport sign) => new(
        IdOf(sign), sign.Identity.Name, sign.Identity.Kind, time.MonotonicToUtc(sign.LastSeen), sign.Identity.Value, UnitOf(sign.Identity), sign.Annotation?.Text);

    private string IdOf(SignReport sign) => $"{_run}-{sign.Id}";
}
