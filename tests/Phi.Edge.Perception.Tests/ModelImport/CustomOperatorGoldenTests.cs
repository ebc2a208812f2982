using System.Text.Json;

namespace Phi.Edge.Perception.Tests.ModelImport;

public sealed class CustomOperatorGoldenTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void LandmarksToTransform_UnitCase_GivesTheMatrix(int index)
    {
        var golden = Goldens.Unit("Landmarks2TransformMatrix").GetProperty("cases")[index];
        var attributes = golden.GetProperty("attributes");
        var options = attributes.EnumerateObject().ToDictionary(option => option.Name, Option);
        var landmarks = new float[468 * 3];
        for (var i = 0; i < 468; i++)
            (landmarks[3 * i], landmarks[(3 * i) + 1], landmarks[(3 * i) + 2]) = (10 + (37 * i % 29), 8 + (53 * i % 31), (i % 7) - 3);

        // The corners of the unit square show the matrix: translation, and one column each.
        var mapped = ImportedModel.Run(PointsThroughMatrix(468, options, 3), landmarks, [0, 0, 1, 0, 0, 1]);

        var matrix = Goldens.Floats(golden.GetProperty("matrix_row_major"));
        float[] expected = [matrix[3], matrix[7], matrix[3] + matrix[0], matrix[7] + matrix[4], matrix[3] + matrix[1], matrix[7] + matrix[5]];
        for (var i = 0; i < expected.Length; i++) Goldens.AssertClose(expected[i], mapped[i], $"case {index}, {i}");
    }

    [Fact]
    public void TransformLandmarks_UnitCase_MapsThePoints()
    {
        var points = new float[20];
        for (var i = 0; i < 10; i++) (points[2 * i], points[(2 * i) + 1]) = ((3 * i) - 4, 50 - (0.7f * i * i));

        var mapped = ImportedModel.Run(PointsThroughMatrix(4, UnitOptions, 10), UnitLandmarks(), points);

        var expected = Goldens.Floats(Goldens.Unit("TransformLandmarks").GetProperty("output"));
        for (var i = 0; i < expected.Length; i++) Goldens.AssertClose(expected[i], mapped[i], $"[{i}]");
    }

    [Fact]
    public void TransformTensor_UnitCase_SamplesAndZeroesOutside()
    {
        var model = new TfLiteBuilder();
        var landmarks = model.Tensor("landmarks", [1, 4, 3]);
        var features = model.Tensor("features", [1, 48, 48, 4]);
        var matrix = model.Tensor("matrix", [1, 4, 4]);
        var crop = model.Tensor("crop", [1, 16, 16, 4]);
        model.Custom("Landmarks2TransformMatrix", [landmarks], [matrix], FlexBufferWriter.Map(UnitOptions));
        model.Custom("TransformTensorBilinear", [features, matrix], [crop], FlexBufferWriter.Map(
            new Dictionary<string, object> { ["output_height"] = 16, ["output_width"] = 16 }));
        var planes = new float[4 * 48 * 48];
        for (var i = 0; i < planes.Length; i++)
            planes[i] = (float)Math.Sin((0.3 * (i % 48)) + (0.2 * (i / 48 % 48)) + (i / (48 * 48)));

        var sampled = ImportedModel.Run(model.Build([landmarks, features], [crop]), UnitLandmarks(), planes);

        var golden = Goldens.Unit("TransformTensorBilinear");
        Goldens.AssertTensor(golden.GetProperty("output"), sampled, "crop");
        Goldens.AssertClose(golden.GetProperty("output").GetProperty("sum").GetSingle(), sampled.Sum(), "sum");
        Assert.Equal(golden.GetProperty("zero_elements").GetInt32(), sampled.Count(value => value == 0));
    }

    [Fact]
    public void LandmarksToTransform_CoincidingRotationPoints_StaysFinite() =>
        Assert.All(ImportedModel.Run(PointsThroughMatrix(4, UnitOptions, 1), new float[12], [1, 1]), value => Assert.True(float.IsFinite(value)));

    private static Dictionary<string, object> UnitOptions => new()
    {
        ["left_rotation_idx"] = 2, ["right_rotation_idx"] = 3, ["subset_idxs"] = new[] { 0, 1 }, ["target_rotation_radians"] = 0f,
        ["scale_x"] = 1.5f, ["scale_y"] = 1.5f, ["output_width"] = 16, ["output_height"] = 16,
    };

    /// <summary>Four landmarks whose transform is the one of the unit cases: two opposite corners of the box, and its axis.</summary>
    private static float[] UnitLandmarks()
    {
        var matrix = Goldens.Unit("TransformTensorBilinear").GetProperty("matrix_row_major").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        var length = Math.Sqrt((matrix[0] * matrix[0]) + (matrix[4] * matrix[4]));
        var (ux, uy) = (matrix[0] / length, matrix[4] / length);
        var half = length * 16 / 1.5 / 2;
        var (cx, cy) = (matrix[3] + (8 * (matrix[0] + matrix[1])), matrix[7] + (8 * (matrix[4] + matrix[5])));
        var (dx, dy) = (half * (ux - uy), half * (uy + ux));
        return [.. new[] { cx - dx, cy - dy, 0, cx + dx, cy + dy, 0, cx, cy, 0, cx + ux, cy + uy, 0 }.Select(value => (float)value)];
    }

    private static byte[] PointsThroughMatrix(int landmarkCount, Dictionary<string, object> options, int pointCount)
    {
        var model = new TfLiteBuilder();
        var landmarks = model.Tensor("landmarks", [1, landmarkCount, 3]);
        var points = model.Tensor("points", [1, pointCount, 2]);
        var matrix = model.Tensor("matrix", [1, 4, 4]);
        var mapped = model.Tensor("mapped", [1, pointCount, 2]);
        model.Custom("Landmarks2TransformMatrix", [landmarks], [matrix], FlexBufferWriter.Map(options));
        model.Custom("TransformLandmarks", [points, matrix], [mapped]);
        return model.Build([landmarks, points], [mapped]);
    }

    private static object Option(JsonProperty option) => option.Value.ValueKind == JsonValueKind.Array
        ? option.Value.EnumerateArray().Select(value => value.GetInt32()).ToArray()
        : option.Name.StartsWith("scale", StringComparison.Ordinal) || option.Name.StartsWith("target", StringComparison.Ordinal)
            ? option.Value.GetSingle() : option.Value.GetInt32();
}
