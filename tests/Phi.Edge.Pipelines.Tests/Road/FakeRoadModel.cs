using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Pipelines.Tests.Road;

/// <summary>Shows signs as a camera of 60 degrees at 1360x800 would see them from where the car is. Boxes tremble by a fixed pattern.</summary>
internal sealed class FakeRoadModel(IReadOnlyList<RoadSign> signs) : IRoadModel
{
    public const int Width = 1360;
    public const int Height = 800;
    private const double Focal = 1178;
    private readonly List<SignCandidate> _candidates = [];
    private readonly List<RoadSign> _shown = [];

    /// <summary>Where the car is, in metres along the road.</summary>
    public double Position { get; set; }

    /// <summary>When the detector starts to find signs, in pixels.</summary>
    public double Smallest { get; set; } = 12;

    public int WarmUps { get; private set; }

    public List<bool> SearchedAll { get; } = [];

    public RoadReadingStatus Status { get; set; }

    public ReadOnlySpan<SignCandidate> Candidates => _candidates.ToArray();

    public ReadOnlySpan<float> Appearance(int index)
    {
        // One axis per name: alike is the same name.
        var vector = new float[16];
        vector[((_shown[index].Name ?? "?").GetHashCode(StringComparison.Ordinal) & 0x7fffffff) % 16] = 1;
        return vector;
    }

    public bool TryCrop(Frame frame, in SignBox box, SignPicture into)
    {
        into.Begin(32, 32).Clear();
        return true;
    }

    public void WarmUp() => WarmUps++;

    public RoadReading Read(Frame frame, in RoadAttention attention)
    {
        SearchedAll.Add(!attention.OnlyFollowed);
        return See(frame.Id, frame.CapturedAt);
    }

    public RoadReading See(long frame, TimeSpan at)
    {
        _candidates.Clear();
        _shown.Clear();
        foreach (var sign in signs)
        {
            var distance = sign.Carried ? sign.At : sign.At - Position;
            if (distance is > 3 and < 120 && sign.Hidden?.Invoke(frame) != true && Project(sign, distance, frame) is { } box && box.Height >= Smallest)
            {
                var name = sign.Misread?.Invoke(frame) ?? sign.Name;
                _shown.Add(sign);
                _candidates.Add(new SignCandidate
                {
                    Box = box, DetectionScore = 0.9f, SignProbability = sign.SignProbability, Name = name, Confidence = sign.Confidence,
                    Sharpness = 0.9f, IsPlate = sign.IsPlate,
                });
            }
        }

        return new RoadReading
        {
            FrameId = frame, CapturedAt = at, Status = Status, ImageWidth = Width, ImageHeight = Height, Count = _candidates.Count,
            InferenceTime = TimeSpan.FromMilliseconds(40),
        };
    }

    public void Reset()
    {
    }

    public void Dispose()
    {
    }

    private static SignBox? Project(RoadSign sign, double distance, long frame)
    {
        var size = sign.Size * Focal / distance;
        var tremble = 1 + (0.03 * ((frame % 3) - 1));
        var (x, y) = ((Width / 2) + (sign.Offset * Focal / distance), (Height / 2) - (sign.Height * Focal / distance));
        return x < size / 2 || x > Width - (size / 2) || y < size / 2
            ? null
            : new SignBox((float)(x - (size / 2)), (float)(y - (size / 2)), (float)(size * tremble), (float)(size / tremble));
    }
}
