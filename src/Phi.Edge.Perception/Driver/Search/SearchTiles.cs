using Phi.Edge.Perception.Imaging;

namespace Phi.Edge.Perception.Driver.Search;

/// <summary>Overlapping squares that cover a picture, so that small faces are seen larger. Neighbours share half their side.</summary>
/// <param name="width">Picture width in pixels.</param>
/// <param name="height">Picture height in pixels.</param>
/// <param name="share">Side of a tile over the picture's longer side, 0 to 1.</param>
internal readonly struct SearchTiles(int width, int height, float share)
{
    private readonly float _side = Math.Max(width, height) * share;

    public int Count => Across(width) * Across(height);

    public RegionOfInterest this[int index]
    {
        get
        {
            var columns = Across(width);
            return new(Center(index % columns, width), Center(index / columns, height), _side, _side, 0);
        }
    }

    private int Across(int length) => length <= _side ? 1 : (int)MathF.Ceiling((length - _side) / (_side / 2)) + 1;

    private float Center(int position, int length)
    {
        var count = Across(length);
        return count == 1 ? length / 2f : _side / 2 + position * (length - _side) / (count - 1);
    }
}
