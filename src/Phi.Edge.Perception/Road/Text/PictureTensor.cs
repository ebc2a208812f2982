using OpenCvSharp;

namespace Phi.Edge.Perception.Road.Text;

/// <summary>BGR pictures as the planar float tensors that PP-OCRv4 was trained with; blue comes first there as well.</summary>
internal static class PictureTensor
{
    private static readonly float[] Mean = [0.485f, 0.456f, 0.406f];
    private static readonly float[] Deviation = [0.229f, 0.224f, 0.225f];

    /// <summary>For detection: mean and deviation of ImageNet; what is not picture is the mean.</summary>
    public static void DetectionTensor(Mat picture, Span<float> tensor, int height, int width)
    {
        tensor.Clear();
        for (var channel = 0; channel < 3; channel++)
            Plane(picture, channel, tensor.Slice(channel * height * width, height * width), width, 1 / (255 * Deviation[channel]), -Mean[channel] / Deviation[channel]);
    }

    /// <summary>For reading: -1 to 1; what is not picture is 0.</summary>
    public static void RecognitionTensor(Mat picture, Span<float> tensor, int height, int width)
    {
        tensor.Clear();
        for (var channel = 0; channel < 3; channel++)
            Plane(picture, channel, tensor.Slice(channel * height * width, height * width), width, 1 / 127.5f, -1);
    }

    private static unsafe void Plane(Mat picture, int channel, Span<float> plane, int width, float scale, float offset)
    {
        var (rows, columns) = (picture.Height, picture.Width);
        for (var y = 0; y < rows; y++)
        {
            var row = (byte*)picture.Ptr(y) + channel;
            for (var x = 0; x < columns; x++) plane[(y * width) + x] = (row[3 * x] * scale) + offset;
        }
    }
}
