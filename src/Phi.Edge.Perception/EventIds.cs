namespace Phi.Edge.Perception;

/// <summary>Log event ids of this project, 1000-1999, a block of 100 per folder; never reused.</summary>
internal static class EventIds
{
    #region 1000-1099 ModelImport, Models, Onnx
    public const int ModelPrepared = 1000;
    // Next: 1001
    #endregion

    #region 1200-1299 Driver
    public const int FaceFound = 1200;
    public const int FaceLost = 1201;
    public const int CalibrationComplete = 1202;
    public const int CalibrationForgotten = 1203;
    // Next: 1204
    #endregion
}
