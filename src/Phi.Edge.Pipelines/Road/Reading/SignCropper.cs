using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Road.Reading;

/// <summary>
/// Keeps the best view of each sign that should be read, and hands it over once: when it is large enough, or when the sign is gone. Called by
/// the road loop; holds few pictures, and those of the newest signs.
/// </summary>
internal sealed class SignCropper(SignReadingOptions options, SignPicturePool pool, Action<SignReadRequest> read) : IDisposable
{
    private const int Held = 4;
    private const float Better = 1.15f;

    // One frame without it is no sign that is gone: half a second at ten frames a second is.
    private const int Gone = 5;
    private readonly List<HeldCrop> _held = new(Held);
    private readonly HashSet<long> _done = [];
    private readonly Queue<long> _order = new();

    /// <summary>Looks at the signs of a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="model">Cuts out of it.</param>
    /// <param name="policy">Knows the signs.</param>
    public void Next(Frame frame, IRoadModel model, RoadPolicy policy)
    {
        foreach (ref readonly var sign in policy.Signs)
        {
            if (sign.InSight && sign.PlateOf == 0 && sign.Box.Size >= options.MinSize && !_done.Contains(sign.Id)
                && policy.ReportOf(sign.Id) is { } report && (SignReadingWish.Wants(report.Identity) || SignReadingWish.WantsPlates(report.Plates)))
            {
                Look(frame, model, WithPlates(sign, policy.Signs), sign.Box.Size, report);
            }
        }

        HandOver(policy.Signs);
    }

    public void Dispose()
    {
        foreach (var crop in _held)
        {
            pool.Return(crop.Picture);
        }

        _held.Clear();
    }

    private void Look(Frame frame, IRoadModel model, in SignBox box, float size, SignReport report)
    {
        var index = _held.FindIndex(crop => crop.Sign.Id == report.Id);
        if (index >= 0 && size < _held[index].Size * Better)
        {
            _held[index] = _held[index] with { Sign = report };
            return;
        }

        if ((index >= 0 ? _held[index].Picture : Free()) is not { } picture)
        {
            return;
        }

        if (!model.TryCrop(frame, box, picture))
        {
            if (index < 0)
            {
                pool.Return(picture);
            }

            return;
        }

        picture.Track = report.Id;
        var crop = new HeldCrop(report, picture, size);
        if (index >= 0)
        {
            _held[index] = crop;
        }
        else
        {
            _held.Add(crop);
        }
    }

    /// <summary>A picture for a new sign: a free one, else that of the oldest sign, which is then not read.</summary>
    private SignPicture? Free()
    {
        if (_held.Count < Held && pool.Take() is { } free)
        {
            return free;
        }

        if (_held.Count == 0)
        {
            return null;
        }

        var oldest = _held[0].Picture;
        _held.RemoveAt(0);
        return oldest;
    }

    private void HandOver(ReadOnlySpan<TrackedSign> signs)
    {
        for (var i = _held.Count - 1; i >= 0; i--)
        {
            var crop = _held[i];
            crop = _held[i] = crop with { Missed = InSight(crop.Sign.Id, signs) ? 0 : crop.Missed + 1 };
            if (crop.Size >= options.GoodSize || crop.Missed >= Gone)
            {
                _held.RemoveAt(i);
                Done(crop.Sign.Id);
                read(new SignReadRequest(crop.Sign, crop.Picture, pool));
            }
        }
    }

    /// <summary>One request per physical sign. Numbers only grow, so the oldest may be forgotten.</summary>
    private void Done(long id)
    {
        _done.Add(id);
        _order.Enqueue(id);
        if (_order.Count > 128)
        {
            _done.Remove(_order.Dequeue());
        }
    }

    private static bool InSight(long id, ReadOnlySpan<TrackedSign> signs)
    {
        foreach (ref readonly var sign in signs)
        {
            if (sign.Id == id)
            {
                return sign.InSight;
            }
        }

        return false;
    }

    private static SignBox WithPlates(in TrackedSign sign, ReadOnlySpan<TrackedSign> all)
    {
        var (left, top, right, bottom) = (sign.Box.X, sign.Box.Y, sign.Box.X + sign.Box.Width, sign.Box.Y + sign.Box.Height);
        foreach (ref readonly var plate in all)
        {
            if (plate.PlateOf == sign.Id && plate.InSight)
            {
                (left, top) = (Math.Min(left, plate.Box.X), Math.Min(top, plate.Box.Y));
                (right, bottom) = (Math.Max(right, plate.Box.X + plate.Box.Width), Math.Max(bottom, plate.Box.Y + plate.Box.Height));
            }
        }

        return new SignBox(left, top, right - left, bottom - top);
    }
}
