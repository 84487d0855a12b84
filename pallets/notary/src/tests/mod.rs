mod anchors;
